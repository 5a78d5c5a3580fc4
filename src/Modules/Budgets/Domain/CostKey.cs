using System.Security.Cryptography;
using System.Text;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Domain;

/// <summary>One who shares a cost.</summary>
/// <param name="Id">The principal.</param>
/// <param name="Code">Its official code.</param>
/// <param name="Kind">Region or municipality.</param>
internal sealed record Payer(Guid Id, string Code, PrincipalKind Kind)
{
    /// <summary>The order in which a unit that is left over goes to the earlier: the region first, then by municipality code.</summary>
    public static IReadOnlyList<Payer> InOrder(IEnumerable<Payer> payers) =>
        [.. payers.OrderBy(p => p.Kind != PrincipalKind.Region).ThenBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>Those who share a sealed budget.</summary>
    public static IReadOnlyList<Payer> Of(BudgetContent content, PrincipalRegister register) =>
        InOrder(from code in content.Payers let principal = register.ByCode(code) where principal is not null select new Payer(principal.Id, code, principal.Kind));

    /// <summary>The members of a collaboration.</summary>
    public static IReadOnlyList<Payer> Of(CollaborationInfo collaboration) =>
        InOrder(collaboration.Principals.Select(p => new Payer(p.Id, p.Code, p.Kind)));
}

/// <summary>Between whom a key shares.</summary>
internal enum KeyScope
{
    /// <summary>1:1: half the region, half the municipalities together.</summary>
    OneToOne,

    /// <summary>All principals alike, the region as one of them.</summary>
    Everyone,
}

/// <summary>What a key shares by.</summary>
internal enum KeyBasis
{
    /// <summary>Inhabitants on a day.</summary>
    Population,

    /// <summary>Equal parts.</summary>
    Equal,

    /// <summary>Fixed weights.</summary>
    Fixed,

    /// <summary>Measured use.</summary>
    Use,
}

/// <summary>What a principal weighs in a key. Codes, as in the language of conditions, so that an auditor can recompute.</summary>
/// <param name="Code">The principal's official code.</param>
/// <param name="Weight">Inhabitants, 1, or a number given by hand.</param>
/// <param name="FigureDay">The day of the population figure, which may be older than the key's day.</param>
internal sealed record KeyWeight(string Code, long Weight, DateOnly? FigureDay = null);

/// <summary>How a cost is shared between the principals.</summary>
internal sealed record CostKey
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public KeyScope Scope { get; init; }

    public KeyBasis Basis { get; init; }

    /// <summary>The day whose population counts.</summary>
    public DateOnly? PopulationDay { get; init; }

    /// <summary>Where the weights come from: what was measured, and when.</summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// Fixed weights or use as typed; for a sealed budget also population and equal parts as they were then, so that what was
    /// decided does not move when a figure is corrected or a member joins.
    /// </summary>
    public IReadOnlyList<KeyWeight> Weights { get; init; } = [];

    /// <summary>Whether the weights are typed by hand.</summary>
    public bool IsTyped => Basis is KeyBasis.Fixed or KeyBasis.Use;

    /// <summary>Those whose weight the key asks for: in 1:1 the region has its half whatever it weighs.</summary>
    public IEnumerable<Payer> Weighed(IEnumerable<Payer> payers) =>
        payers.Where(p => Scope == KeyScope.Everyone || p.Kind == PrincipalKind.Municipality);

    /// <summary>SHA-256, in hex, of what it shares by, without its name: a decision on a key is on this.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        BudgetJson.Write(this with { Id = Guid.Empty, Name = "", Weights = [.. Weights.OrderBy(w => w.Code, StringComparer.Ordinal)] }))));

    /// <summary>The key with every weight written out.</summary>
    /// <param name="payers">The principals.</param>
    /// <param name="populationOn">The population that counts on a day, by code; null where there is no figure so old.</param>
    public CostKey Frozen(IReadOnlyList<Payer> payers, Func<Payer, DateOnly, PopulationOnDay?> populationOn) => this with
    {
        Weights = Basis switch
        {
            KeyBasis.Equal => [.. Weighed(payers).Select(p => new KeyWeight(p.Code, 1))],
            KeyBasis.Population => [.. Weighed(payers).Select(p => Figure(p, populationOn(p, PopulationDay ?? DateOnly.MaxValue)))],
            _ => [.. Weighed(payers).Select(p => new KeyWeight(p.Code, WeightOf(p.Code)))],
        },
    };

    /// <summary>What the principal weighs; zero when the key does not name it.</summary>
    public long WeightOf(string code) => Weights.FirstOrDefault(w => w.Code == code)?.Weight ?? 0;

    private static KeyWeight Figure(Payer payer, PopulationOnDay? figure) => new(payer.Code, figure?.Population ?? 0, figure?.Day);
}
