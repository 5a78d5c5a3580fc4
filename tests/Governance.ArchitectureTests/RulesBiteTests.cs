using System.Reflection;
using System.Xml.Linq;
using Governance.ArchitectureTests.Laws;
using Governance.ArchitectureTests.Offenders;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Governance.ArchitectureTests;

/// <summary>R13: each law, run on an offender, complains. Those on the text of files stand in <see cref="SourceBiteTests"/>.</summary>
public sealed class RulesBiteTests
{
    private const string Offending = "Governance.Offending";

    [Fact]
    public void Every_law_is_shown_to_bite()
    {
        var types = typeof(LawAttribute).Assembly.GetTypes();
        var laws = from type in types
                   from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                   where method.GetCustomAttribute<LawAttribute>() is not null
                   select type.Name + "." + method.Name;
        var bitten = types.SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttributes<BitesAttribute>()).Select(b => b.Law);
        Verdict.Clean(laws.Except(bitten).Select(l => l + " was never seen to complain."));
    }

    [Fact, Bites(typeof(Boundaries), nameof(Boundaries.Shown))]
    public void R1_bites_on_a_public_type_outside_Contracts() =>
        Complains(Boundaries.Shown(Offending, [typeof(Undocumented), typeof(Offending.Contracts.ITellTooMuch)]), "Undocumented is public");

    [Fact, Bites(typeof(Boundaries), nameof(Boundaries.Arrows))]
    public void R2_bites_on_an_undeclared_and_on_an_unused_arrow()
    {
        SourceFile[] projects = [new("src/A/A.csproj", "<P><ProjectReference Include=\"../B/B.csproj\" /></P>"), new("src/B/B.csproj", "<P/>"), new("src/N/N.csproj", "<P/>")];
        var allowed = new Dictionary<string, string[]> { ["A"] = [], ["B"] = ["A"], ["Gone"] = [] };
        Complains(Boundaries.Arrows(allowed, projects), "A → B is not declared", "B → A is declared", "Gone stands", "N stands not");
    }

    [Fact, Bites(typeof(Layers), nameof(Layers.MeetOnlyAtContracts))]
    public void R3_bites_on_a_look_behind_anothers_Contracts() =>
        Complains(Layers.MeetOnlyAtContracts(Product.Architecture, Offending, ["Governance.Neighbour"]), "NosyPage");

    [Fact]
    public void R3_bites_on_a_module_that_is_not_there() =>
        Assert.NotEmpty(Layers.MeetOnlyAtContracts(Product.Architecture, "Governance.Misspelt", ["Governance.Neighbour"]));

    [Fact, Bites(typeof(Layers), nameof(Layers.PureDomain))]
    public void R4_bites_on_a_query_in_an_async_lambda() => Complains(Layers.PureDomain(Product.Architecture, Offending), "ImpureCase");

    [Fact, Bites(typeof(Layers), nameof(Layers.PureContracts))]
    public void R5_bites_on_an_entity_in_Contracts() => Complains(Layers.PureContracts(Product.Architecture, Offending), "ITellTooMuch");

    [Fact]
    [Bites(typeof(Mappings), nameof(Mappings.OneMarker))]
    [Bites(typeof(Mappings), nameof(Mappings.PlatformRows))]
    [Bites(typeof(Mappings), nameof(Mappings.UniqueWithinTheRoom))]
    public void R6_bites_on_markers_and_unique_indexes()
    {
        using var db = new OffendingDbContext();
        Complains(Mappings.OneMarker(db.DesignModel, new Dictionary<string, string>()), "Unmarked carries no", "TwiceMarked carries owned and platform", "Version comes from");
        Complains(Mappings.PlatformRows(db.DesignModel, new Dictionary<string, string> { ["Unmarked"] = "" }), "TwiceMarked is IPlatformData", "Unmarked is named");
        Complains(Mappings.UniqueWithinTheRoom(db.DesignModel), "TwiceMarked: the unique index on (Code)");
    }

    [Fact, Bites(typeof(Mappings), nameof(Mappings.NoKeyAcrossModules))]
    public void R7_bites_on_a_key_into_another_assembly()
    {
        using var db = new OffendingDbContext();
        Complains(Mappings.NoKeyAcrossModules(db.DesignModel), "TwiceMarked.(OtherId)");
    }

    [Fact, Bites(typeof(Mappings), nameof(Mappings.NothingPending))]
    public void R8_bites_on_a_model_without_migrations()
    {
        using var db = new OffendingDbContext();
        Complains(Mappings.NothingPending("Sqlite", db), "Sqlite has no migration at all");
    }

    [Fact, Bites(typeof(Mappings), nameof(Mappings.Portable))]
    public void R9_bites_on_schema_name_type_offset_and_decimal()
    {
        using var db = new OffendingDbContext();
        Complains(Mappings.Portable(db.DesignModel), "lies in schema", "not snake_case", "Price uses HasColumnType", "Price is a Decimal", "At is a DateTimeOffset");
    }

    [Fact, Bites(typeof(Endpoints), nameof(Endpoints.Guarded))]
    public void R10_bites_on_open_forgotten_and_misspelt_endpoints()
    {
        Endpoint[] endpoints = [At("/open", new AllowAnonymousAttribute()), At("/forgotten"), At("/misspelt", new AuthorizeAttribute("no.such"))];
        Complains(
            Endpoints.Guarded(endpoints, [], new Dictionary<string, string> { ["/gone"] = "" }, new Dictionary<string, string> { ["/past"] = "" }),
            "/open is open to everybody", "/forgotten is open", "/misspelt asks", "/gone is listed", "/past is listed");
    }

    [Fact, Bites(typeof(Endpoints), nameof(Endpoints.PermissionNames))]
    public void Permissions_bite_on_twins_and_strangers()
    {
        var twin = new Permission("other.read", "", [RoomKind.Forum], [Role.Chair]);
        Complains(Endpoints.PermissionNames([("Mine", twin), ("Mine", twin with { Roles = [] })]), "declared 2 times", "must start with 'mine.'", "held by nobody");
    }

    [Fact]
    [Bites(typeof(Boundaries), nameof(Boundaries.Listed))]
    [Bites(typeof(Boundaries), nameof(Boundaries.ViewPaths))]
    [Bites(typeof(Boundaries), nameof(Boundaries.Readme))]
    public void R11_bites_on_a_forgotten_module_and_a_shadowed_view()
    {
        Complains(Boundaries.Listed(["Forgotten"], [new HomelessModule()]), "Forgotten is missing", "ArchitectureTests is in Modules.All");
        Complains(Boundaries.ViewPaths([("A", "/Pages/X.cshtml"), ("B", "/Pages/X.cshtml")]), "lies in A and B");
        Complains(Boundaries.Readme(["Silent"], []), "src/Modules/Silent/README.md");
    }

    [Fact]
    [Bites(typeof(Documentation), nameof(Documentation.Documented))]
    [Bites(typeof(Documentation), nameof(Documentation.AsyncNames))]
    public void Documentation_bites_on_silence_and_on_a_hidden_task()
    {
        var told = new XDocument(new XElement("doc", new XElement("member", new XAttribute("name", $"P:{typeof(Undocumented).FullName}.Told"), new XElement("summary", "Told."))));
        var complaints = Documentation.Documented([typeof(Undocumented)], told).ToList();
        Complains(complaints, "Undocumented has no summary", "Untold has no summary", "Run has no summary");
        Assert.DoesNotContain(complaints, c => c.Contains(".Told ", StringComparison.Ordinal));
        Complains(Documentation.AsyncNames([typeof(Undocumented)]), "name it RunAsync");
    }

    [Fact]
    [Bites(typeof(BannedSymbols), nameof(BannedSymbols.Listed))]
    public void R12_bites_on_a_forgotten_entry() => Complains(BannedSymbols.Listed(["M:System.Guid.NewGuid"], "P:System.DateTime.Now;x"), "lacks M:System.Guid.NewGuid");

    /// <summary>Every offence is told, each by one complaint at least.</summary>
    internal static void Complains(IEnumerable<string> complaints, params string[] about)
    {
        var all = complaints.ToList();
        Assert.All(about, offence => Assert.Contains(all, c => c.Contains(offence, StringComparison.Ordinal)));
    }

    private static RouteEndpoint At(string route, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), route);
}
