using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Governance.Benchmarks.Measures;

/// <summary>
/// P3: registering and publishing a decision by the portal's own handler, with rules, guard, row-level security and ledger, against
/// the bare insert of the same decision and one row of audit by the tables' owner. Durable commits, eight connections.
/// </summary>
internal sealed class Publishing(PortalUnderTest portal, CollaborationInfo collaboration, IReadOnlyList<Guid> recommendations)
{
    // A matter that holds many decisions is slower to take out: there are none such.
    private const int Recommendations = 60;
    private static readonly DateOnly FirstDay = new(2020, 1, 8);

    private readonly int[] _sent = new int[Writers.Connections];

    public static async Task PrintAsync(PortalUnderTest portal, string owner, TimeSpan time)
    {
        var collaboration = await portal.CollaborationAsync("23");
        var sent = new List<Guid>();
        for (var i = 1; i <= Recommendations; i++)
            sent.Add(await portal.InRoomAsync(Forum(collaboration), services => SendAsync(services, collaboration, i)));
        var publishing = new Publishing(portal, collaboration, sent);
        await using var bare = await BareAsync(owner);
        var (one, other, ratio) = await Writers.CompareAsync(time, publishing.PublishAsync, _ => InsertAsync(bare));
        Report.Line("P3", $"{Writers.Connections} connections: register and publish/s, bare decision + audit/s, ratio",
            string.Create(CultureInfo.InvariantCulture, $"{one:0} / {other:0} = {ratio:0.00}"), "≥ 0.5", ratio >= 0.5);
    }

    private async Task PublishAsync(int worker)
    {
        var number = _sent[worker]++;
        var principal = collaboration.Principals[worker];
        await portal.InRoomAsync(new Room(principal.Id, RoomKind.Principal, principal.Slug, principal.DisplayName, [collaboration.Id]), async services =>
        {
            // As a page does: one connection for all that it reads and writes.
            await services.GetRequiredService<GovernanceDbContext>().Database.OpenConnectionAsync();
            var bodies = await services.GetRequiredService<IOwnBodies>().BodiesAsync(CancellationToken.None);
            var day = FirstDay.AddDays(number / recommendations.Count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return await services.GetRequiredService<AnswerRecommendation.Handler>().HandleAsync(new AnswerRecommendation(
                recommendations[number % recommendations.Count],
                new MeetingFacts(BodyId: bodies.First(b => b.Kind == BodyKind.Board).Id, Day: day, Paragraph: "§ 7"),
                [new PointAnswer(1, Outcome.ReferBack)]), CancellationToken.None);
        });
    }

    private static Room Forum(CollaborationInfo collaboration) => new(collaboration.Id, RoomKind.Forum, collaboration.Slug, collaboration.Name, [collaboration.Id]);

    private static async Task<Guid> SendAsync(IServiceProvider services, CollaborationInfo collaboration, int number)
    {
        var draft = await services.GetRequiredService<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, new DraftContent
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Rekommendation {number} för mätning"),
            Background = "Svaren återremitteras, så att det alltid finns ett nytt att lämna.",
            ForumName = collaboration.ForumName,
            MeetingDate = new DateOnly(2020, 1, 7),
            Paragraph = "§ 1",
            CaseNumber = "X 2020/1",
            AnswerBy = new DateOnly(2099, 12, 31),
            Points = [new DraftPoint(1, "Huvudmannen antar förslaget.", PointKind.Adopt, ConditionJson.Write(new Condition.Adopts(Who.All)))],
            Addressees = [.. collaboration.Principals.Select(p => new DraftAddressee(p.Id, null))],
        }), CancellationToken.None);
        return await services.GetRequiredService<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(draft), CancellationToken.None);
    }

    private static async Task<NpgsqlDataSource> BareAsync(string owner)
    {
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { MaxPoolSize = Writers.Connections }.ToString());
        await using var command = database.CreateCommand("""
            create table if not exists bare_decisions (like published_decisions including all);
            create table if not exists bare_audit (id uuid primary key, at timestamptz not null, actor uuid not null, type text not null, subject uuid not null, json text not null)
            """);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    private static async Task InsertAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into bare_decisions ("Id", "CollaborationId", "PublishedBy", "RecommendationId", "PrincipalId", "Point", "Outcome", "BodyName", "BodyShortName", "BodyKind",
                  "MeetingFrom", "DecidedOn", "Paragraph", "ContentHash", "OnBehalf", "PublishedAt")
                values ($1, $2, $2, $2, $2, 1, 'ReferBack', 'Kommunstyrelsen', 'KS', 'Board', '2026-01-07', '2026-01-07', '§ 7', $3, false, now())
                """) { Parameters = { new() { Value = id }, new() { Value = other }, new() { Value = new string('0', 64) } } });
            batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into bare_audit values ($1, now(), $2, 'DecisionPublished', $2, $3)")
            {
                Parameters = { new() { Value = other }, new() { Value = id }, new() { Value = """{"actor":"Åsa Öberg","after":{"outcome":"referBack","paragraph":"§ 7"}}""" } },
            });
            await batch.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
