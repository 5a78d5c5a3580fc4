using System.Globalization;
using System.Text.RegularExpressions;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Audits;

/// <summary>Every event that anybody appends is said in words, in both languages, and no page ever shows a payload as it lies.</summary>
public sealed partial class EventWordsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the sources append; a type that is put together at run time would not be found, so none may be.</summary>
    [Fact]
    public async Task Every_type_that_is_appended_has_words()
    {
        var appended = SourcesOfSrc().SelectMany(f => Appended().Matches(f).SelectMany(m => TypeName().Matches(m.Groups["call"].Value).Select(t => t.Groups[1].Value)))
            .Concat(SourcesOfSrc().SelectMany(f => Noted().Matches(f).SelectMany(m => TypeName().Matches(m.Value).Select(t => t.Groups[1].Value))))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(appended.Count > 40, $"Only {appended.Count} types were found: {string.Join(", ", appended)}");
        var known = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetServices<IEventWords>().SelectMany(w => w.Sentences.Keys).ToList()));
        Assert.Equal(known.Count, known.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(appended.Except(known));
    }

    [Fact]
    public Task Every_word_has_its_English() => portal.InRoomAsync("malmo", services =>
    {
        var texts = services.GetRequiredService<Governance.Platform.Ui.ModuleTexts>();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            foreach (var module in services.GetServices<IEventWords>())
            {
                var own = texts.Of(module.GetType().Assembly);
                var words = module.Sentences.Values.SelectMany(s => new[] { s.Name, s.Text }).Concat(module.Fields.Values).OfType<string>();
                Assert.DoesNotContain(words, w => own[w].ResourceNotFound);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        return Task.FromResult(true);
    });

    /// <summary>The demo has events of nearly every kind: none of them falls back on its type or the name of a member.</summary>
    [Theory]
    [InlineData("malmo")]
    [InlineData("skane")]
    [InlineData("ostersund")]
    public async Task Nothing_in_the_demo_falls_back(string room)
    {
        var said = await portal.InRoomAsync(room, async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var own = await db.Set<TenantEvent>().AsNoTracking().Include(e => e.Payload).ToListAsync(Stop);
            var shared = await db.Set<ForumEvent>().AsNoTracking().Include(e => e.Payload).ToListAsync(Stop);
            var rows = own.Select(e => Row(e, e.Payload?.Json)).Concat(shared.Select(e => Row(e, e.Payload?.Json))).ToList();
            return await SwedishAsync(services, rows);
        });
        Assert.True(said.Count > 20, $"{room} has {said.Count} events.");
        Assert.Empty(said.Where(e => e.Sentence.Contains("av slaget", StringComparison.Ordinal)).Select(e => e.Row.Type).Distinct());
        Assert.Empty(said.SelectMany(e => e.Changes.Select(c => $"{e.Row.Type}: {c.Field}")).Where(f => f.Contains("Uppgiften ", StringComparison.Ordinal)).Distinct());
        Assert.All(said.SelectMany(e => e.Changes.SelectMany(c => new[] { c.Before, c.After })).OfType<string>(), value => Assert.DoesNotContain("{\"", value, StringComparison.Ordinal));
        Assert.All(said, e => Assert.NotNull(e.Actor));
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_named_and_never_dumped()
    {
        var row = new EventRow(Guid.NewGuid(), DateTime.UnixEpoch, "SomethingNew", Guid.NewGuid(), Guid.NewGuid(), null, null, Guid.Empty,
            """{"actor":"Anna","role":"Registrar","room":"Malmö stad","after":{"strange":{"inner":[1,true,null,"2026-11-22T09:00:00Z"]},"whoId":"019a0000-0000-7000-8000-00000000dead"}}""");
        var said = (await portal.InRoomAsync("malmo", s => SwedishAsync(s, [row])))[0];
        Assert.Equal("Händelse av slaget SomethingNew", said.Sentence);
        Assert.Equal("Registrator", said.Role);
        Assert.Equal(new EventChange("Uppgiften strange", null, "Uppgiften inner: 1, ja, 2026-11-22 10:00"), Assert.Single(said.Changes));
    }

    [Fact]
    public async Task What_is_erased_is_still_known_by_its_type_and_principal()
    {
        var malmo = await portal.InRoomAsync("malmo", s => Task.FromResult(s.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId));
        EventRow Of(string type) => new(Guid.NewGuid(), DateTime.UnixEpoch, type, Guid.NewGuid(), Guid.NewGuid(), malmo, null, malmo, null);
        var said = await portal.InRoomAsync("malmo", s => SwedishAsync(s, [Of("DecisionPublished"), Of("RecommendationOpened")]));
        Assert.Equal(["Beslut publicerades", "Malmö stad öppnade rekommendationen"], said.Select(e => e.Sentence));
        Assert.All(said, e => Assert.True(e is { IsErased: true, Actor: null, Changes.Count: 0 }));
    }

    // No request chose the language.
    private static async Task<IReadOnlyList<EventText>> SwedishAsync(IServiceProvider services, IReadOnlyList<EventRow> rows)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        return await services.GetRequiredService<EventNarrator>().SayAsync(rows, Stop);
    }

    private static EventRow Row(LedgerEvent e, string? json) => new(e.Id, e.At, e.Type, e.SubjectId, e.ActorId, e.PrincipalId, e.OnBehalfOf, Guid.Empty, json);

    private static IEnumerable<string> SourcesOfSrc() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Governance.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The sources are not above the tests.");
    }

    [GeneratedRegex(@"(?:ledger|EventLedger>\(\))\s*\.Append(?:Shared)?\((?<call>[^;]*);", RegexOptions.IgnoreCase)]
    private static partial Regex Appended();

    [GeneratedRegex(@"\.?\bNote(?:Shared)?\([^;]*;|var type = [^;]*;|const string Furnished = [^;]*;")]
    private static partial Regex Noted();

    [GeneratedRegex(@"""([A-Z][a-z]+(?:[A-Z][a-z]+)+)""")]
    private static partial Regex TypeName();
}
