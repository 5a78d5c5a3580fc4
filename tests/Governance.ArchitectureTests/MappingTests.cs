using Governance.ArchitectureTests.Laws;
using Governance.Platform.Ledger;

namespace Governance.ArchitectureTests;

/// <summary>R6–R9: the one model.</summary>
public sealed class MappingTests
{
    /// <summary>Whose types lie in our database without a marker of ours.</summary>
    private static readonly Dictionary<string, string> ForeignAssemblies = new()
    {
        ["OpenIddict.EntityFrameworkCore.Models"] = "Applications, authorisations, scopes and tokens of the token server: machinery, no page lists them across rooms.",
        ["Microsoft.Extensions.Identity.Stores"] = "Claims, logins and tokens of an account, reached by the account's id alone.",
        ["Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"] = "The keys that protect cookies, shared by all nodes.",
    };

    /// <summary>Rows that no filter and no wall guards.</summary>
    private static readonly Dictionary<string, string> PlatformRows = new()
    {
        ["Account"] = "One person has one account and mandates in many rooms; sign-in finds it before any room is known.",
        ["SignInEntry"] = "Written before any room is known, also for accounts that do not exist; the person reads her own.",
        ["WaitingEvent"] = "The queue of the shared logs' sequencer: the ids of an event and its collaboration, nothing of what it says.",
        ["CalendarAddress"] = "A calendar program comes with a secret and no session: the row says whose room it reads. A page shows a person her own.",
        ["OutboxMessage"] = "Drained by a job for all rooms at once; no page lists it.",
    };

    /// <summary>Rows of modules that change without an event.</summary>
    private static readonly Dictionary<string, string> UnledgeredRows = new()
    {
        ["SearchEntry"] = "Made of another row in the save that changes it, with that row's event; made anew at any time.",
        ["SharedSearchEntry"] = "As above.",
    };

    [Fact]
    public void Rows_that_change_without_an_event_are_named() => Assert.Equal(
        UnledgeredRows.Keys.Order(StringComparer.Ordinal),
        Product.Model.GetEntityTypes().Select(e => e.ClrType).Distinct()
            .Where(t => typeof(INotLedgered).IsAssignableFrom(t) && t.Assembly != typeof(INotLedgered).Assembly).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_entity_carries_one_marker() => Verdict.Clean(Mappings.OneMarker(Product.Model, ForeignAssemblies));

    [Fact]
    public void Platform_rows_are_named() => Verdict.Clean(Mappings.PlatformRows(Product.Model, PlatformRows));

    [Fact]
    public void Unique_means_unique_within_the_room() => Verdict.Clean(Mappings.UniqueWithinTheRoom(Product.Model));

    [Fact]
    public void No_key_crosses_a_module() => Verdict.Clean(Mappings.NoKeyAcrossModules(Product.Model));

    [Fact]
    public void No_provider_lacks_a_migration() => Verdict.Clean(Product.Contexts().SelectMany(c =>
    {
        using var db = c.Db;
        return Mappings.NothingPending(c.Provider, db).ToList();
    }));

    [Fact]
    public void Mappings_are_portable() => Verdict.Clean(Mappings.Portable(Product.Model));
}
