using System.Globalization;
using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>The parts that a point's rule is put together from, in words.</summary>
internal enum RuleTerm
{
    /// <summary>Alla huvudmän.</summary>
    All,

    /// <summary>Regionen och minst N kommuner.</summary>
    RegionAndMunicipalities,

    /// <summary>Regionen och kommuner med minst P % av invånarna.</summary>
    RegionAndShare,

    /// <summary>Minst N huvudmän.</summary>
    AtLeast,

    /// <summary>Regionen.</summary>
    Region,

    /// <summary>Minst N kommuner.</summary>
    Municipalities,

    /// <summary>Kommuner med minst P % av invånarna.</summary>
    Share,
}

/// <summary>A part as it stands in the form; the number is kept as typed.</summary>
internal sealed class RuleTermForm
{
    public RuleTerm Kind { get; set; }

    public string? Number { get; set; }
}

/// <summary>When a point is in force, as a form: parts joined by "and" or "or".</summary>
internal sealed class RuleForm
{
    /// <summary>True: one part is enough.</summary>
    public bool AnyOf { get; set; }

    public List<RuleTermForm> Terms { get; set; } = [];

    /// <summary>A rule that the form has no words for, as JSON; it stays as it is until parts are chosen.</summary>
    public string? Kept { get; set; }

    /// <summary>The form of a new point.</summary>
    public static RuleForm Default => new() { Terms = [new RuleTermForm()] };

    /// <summary>Whether a part asks for a number.</summary>
    public static bool NeedsNumber(RuleTerm kind) => kind is not (RuleTerm.All or RuleTerm.Region);

    /// <summary>The parts to choose from.</summary>
    public static IReadOnlyList<Choice> Choices(IStringLocalizer t) =>
    [
        new(nameof(RuleTerm.All), t["alla huvudmän"]),
        new(nameof(RuleTerm.RegionAndMunicipalities), t["regionen och minst … kommuner"]),
        new(nameof(RuleTerm.RegionAndShare), t["regionen och kommuner med minst … % av invånarna"]),
        new(nameof(RuleTerm.AtLeast), t["minst … huvudmän"]),
        new(nameof(RuleTerm.Region), t["regionen"]),
        new(nameof(RuleTerm.Municipalities), t["minst … kommuner"]),
        new(nameof(RuleTerm.Share), t["kommuner med minst … % av invånarna"]),
    ];

    /// <summary>The rule in canonical JSON; null while a number is missing or is none.</summary>
    public string? ToJson()
    {
        if (Terms.Count == 0)
            return Kept ?? "";
        var terms = Terms.ConvertAll(ConditionOf);
        if (terms.Exists(t => t is null))
            return null;
        return ConditionJson.Write(terms.Count == 1 ? terms[0]! : AnyOf ? new Condition.AnyOf(terms!) : new Condition.AllOf(terms!));
    }

    /// <summary>Reads a rule back into words.</summary>
    public static RuleForm Of(string json)
    {
        if (json.Length == 0)
            return Default;
        var rule = ConditionJson.Read(json);
        if (TermOf(rule) is { } single)
            return new RuleForm { Terms = [single] };
        var (any, parts) = rule switch
        {
            Condition.AnyOf(var terms) => (true, terms),
            Condition.AllOf(var terms) => (false, terms),
            _ => (false, []),
        };
        var forms = parts.Select(TermOf).ToList();
        return forms.Count == 0 || forms.Contains(null)
            ? new RuleForm { Kept = json }
            : new RuleForm { AnyOf = any, Terms = [.. forms.OfType<RuleTermForm>()] };
    }

    private static Condition? ConditionOf(RuleTermForm term)
    {
        var number = 0;
        if (NeedsNumber(term.Kind) && !int.TryParse(term.Number, NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number))
            return null;
        return term.Kind switch
        {
            RuleTerm.All => new Condition.Adopts(Who.All),
            RuleTerm.AtLeast => new Condition.Adopts(Who.All, AtLeast: number),
            RuleTerm.Region => new Condition.Adopts(Who.Region),
            RuleTerm.Municipalities => new Condition.Adopts(Who.Municipalities, AtLeast: number),
            RuleTerm.Share => new Condition.PopulationShare(Who.Municipalities, null, number),
            RuleTerm.RegionAndMunicipalities => new Condition.AllOf([new Condition.Adopts(Who.Region), new Condition.Adopts(Who.Municipalities, AtLeast: number)]),
            _ => new Condition.AllOf([new Condition.Adopts(Who.Region), new Condition.PopulationShare(Who.Municipalities, null, number)]),
        };
    }

    private static RuleTermForm? TermOf(Condition rule) => rule switch
    {
        Condition.AllOf([Condition.Adopts({ Group: WhoGroup.Region }, null, null), var second]) => TermOf(second) switch
        {
            { Kind: RuleTerm.Municipalities } m => new RuleTermForm { Kind = RuleTerm.RegionAndMunicipalities, Number = m.Number },
            { Kind: RuleTerm.Share } s => new RuleTermForm { Kind = RuleTerm.RegionAndShare, Number = s.Number },
            _ => null,
        },
        Condition.Adopts({ Group: WhoGroup.All }, null, var least) => Numbered(least is null ? RuleTerm.All : RuleTerm.AtLeast, least),
        Condition.Adopts({ Group: WhoGroup.Region }, null, null) => Numbered(RuleTerm.Region, null),
        Condition.Adopts({ Group: WhoGroup.Municipalities }, null, { } least) => Numbered(RuleTerm.Municipalities, least),
        Condition.PopulationShare({ Group: WhoGroup.Municipalities }, null, var percent) => Numbered(RuleTerm.Share, percent),
        _ => null,
    };

    private static RuleTermForm Numbered(RuleTerm kind, int? number) => new() { Kind = kind, Number = number?.ToString(CultureInfo.InvariantCulture) };
}
