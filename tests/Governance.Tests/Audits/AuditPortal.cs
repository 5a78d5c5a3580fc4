using System.IO.Compression;
using Governance.Host;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Audits;

/// <summary>A portal whose logs are filled and signed when a test says so, and what an auditor downloads from it.</summary>
public sealed class AuditPortal : TestPortal
{
    public const string Auditor = "revisor.malmo@demo.lansforum.example", Registrar = "registrator.malmo@demo.lansforum.example",
        Administrator = "administrator.malmo@demo.lansforum.example", Secretary = "sekreterare.skane@demo.lansforum.example";

    /// <summary>Places and signs all that has happened.</summary>
    public Task SignAsync() => Services.GetRequiredService<LedgerWork>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>A room's own log; of a forum the shared one.</summary>
    public Task<LogId> LogAsync(string slug) => InRoomAsync(slug, s =>
    {
        var room = s.GetRequiredService<TenantContext>().Room;
        return Task.FromResult(room.Kind == RoomKind.Forum ? LogId.Shared(room.Id) : LogId.Own(room.Id));
    });

    /// <summary>The newest checkpoint and the key of a log.</summary>
    public async Task<(PublishedCheckpoint Checkpoint, NoteVerifierKey Key)> NewestAsync(string slug)
    {
        var log = await LogAsync(slug);
        return await InRoomAsync(slug, async s =>
        {
            var logs = s.GetRequiredService<LedgerLogs>();
            return ((await logs.NewestAsync(log, TestContext.Current.CancellationToken))!, (await logs.StateAsync(log, TestContext.Current.CancellationToken)).Key!);
        });
    }

    /// <summary>Appends so many events to a principal's own log, each in a save of its own.</summary>
    public async Task AppendAsync(string slug, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i;
            await InRoomAsync(slug, async services =>
            {
                services.GetRequiredService<EventLedger>().Append("MatterOpened", Guid.CreateVersion7(), after: new { title = $"Händelse {number}" });
                return await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }
    }

    /// <summary>A context with all rights on the database, past the guard and the wall.</summary>
    internal async Task<GovernanceDbContext> OwnerAsync(string slug) =>
        Host.Database.Owner(Database.Settings, Modules.All, await InRoomAsync(slug, s => Task.FromResult(s.GetRequiredService<TenantContext>().Room)));

    /// <summary>What somebody downloads.</summary>
    public async Task<(System.Net.HttpStatusCode Status, byte[] Bytes, System.Net.Http.Headers.HttpContentHeaders Headers)> DownloadAsync(string? email, string path)
    {
        using var browser = email is null ? Anonymous() : await SignInAsync(email);
        var answer = (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, path))).Answer;
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), answer.Content.Headers);
    }

    /// <summary>The parts of a zip.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>What the Verifier prints of a file, and its exit code.</summary>
    public static (int Code, string Output) Verify(byte[] file, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            using var output = new StringWriter();
            var code = Governance.Verifier.Program.Run([arguments[0], path, .. arguments[1..]], output);
            return (code, output.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["GOVERNANCE_JOBS"] = "deferred";
}
