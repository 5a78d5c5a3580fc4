using System.Globalization;
using System.Net;
using System.Text;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>Principals that are waited for, grouped by what they have said.</summary>
/// <param name="Status">What they have said.</param>
/// <param name="CouldStill">Whether they can still come.</param>
/// <param name="Word">That in a word.</param>
/// <param name="Names">Their names, with the point where it is another one.</param>
internal sealed record WaitGroup(PrincipalStatus Status, bool CouldStill, string Word, IReadOnlyList<string> Names);

/// <summary>Why conditions and rules hold or not, in sentences.</summary>
internal sealed class WaitText(StandingSnapshot snapshot, IStringLocalizer texts)
{
    private readonly Dictionary<string, string> _names = snapshot.File.Addressees.ToDictionary(a => a.Principal.Code, a => a.Principal.DisplayName, StringComparer.Ordinal);
    private readonly string? _region = snapshot.File.Addressees.Select(a => a.Principal).FirstOrDefault(p => p.Kind == Principals.Contracts.PrincipalKind.Region)?.DisplayName;

    /// <summary>A condition as it continues a decision.</summary>
    public string Condition(Condition condition, string decider) => ConditionText.OfCondition(condition, Names(decider), CultureInfo.CurrentUICulture);

    /// <summary>A point's rule, in answer to who must adopt.</summary>
    public string Rule(int point) =>
        ConditionText.OfRule(snapshot.Result.Case.Points.First(p => p.Id == point).Rule, Names(null), CultureInfo.CurrentUICulture);

    /// <summary>Who is waited for, by what they have said.</summary>
    public IReadOnlyList<WaitGroup> Groups(IEnumerable<WaitedFor> waits, int point) =>
    [
        .. waits.GroupBy(w => (w.Status, w.CouldStill, Word: WordOf(w))).OrderByDescending(g => g.Count())
            .Select(g => new WaitGroup(g.Key.Status, g.Key.CouldStill, g.Key.Word, [.. g.Select(w => w.Point == point ? NameOf(w.Principal) : texts["{0} (punkt {1})", NameOf(w.Principal), w.Point].Value)])),
    ];

    /// <summary>A whole why as nested lists. Written by hand: fifty of these stand on a page.</summary>
    public IHtmlContent Tree(Why why, int point, string decider)
    {
        var html = new StringBuilder("<ul class=\"why\">");
        Write(html, why, point, decider);
        return new HtmlString(html.Append("</ul>").ToString());
    }

    /// <summary>How far a threshold has come: "31 av 33", or "65,9 % av invånarna, 66 % krävs".</summary>
    public string ProgressOf(Why why) => why switch
    {
        { Progress: null } => "",
        { Condition: Condition.PopulationShare(_, _, var percent), Progress: var p } => texts["{0} % av invånarna av {1} % som krävs", p.Percent, percent],
        { Progress: var p } => texts["{0} av {1} som krävs", p.Reached, p.Needed],
    };

    private ConditionNames Names(string? decider) => new(NameOf, _region, decider is null ? null : snapshot.Result.Case.Principals.First(p => p.Id == decider).Kind);

    // Who has decided but not proved it is not waited for in the same way as who has said nothing.
    private string WordOf(WaitedFor wait)
    {
        if (snapshot.SourceOf(snapshot.Result.Of(wait.Principal, wait.Point)?.Decision)?.Proof.IsQuashedOn(snapshot.AsOf) == true)
            return LegalState.Quashed.Word();
        return wait.Status == PrincipalStatus.Pending && snapshot.File.Addressees.FirstOrDefault(a => a.Principal.Code == wait.Principal) is { } addressee
            && snapshot.AnsweredOn(addressee.Principal.Id, wait.Point) is not null ? "Beslutad, beviset räcker inte" : wait.Status.Word();
    }

    private string NameOf(string code) => _names.GetValueOrDefault(code) ?? code;

    private void Write(StringBuilder html, Why why, int point, string decider)
    {
        html.Append("<li>");
        if (why.Terms.Count > 0)
        {
            Text(html, why.Condition is Condition.AllOf ? texts["Allt detta:"] : texts["Något av detta:"]);
            Text(html, $" {texts[why.Holding.Word()]}");
            html.Append("<ul>");
            foreach (var term in why.Terms)
                Write(html, term, point, decider);
            html.Append("</ul></li>");
            return;
        }

        Text(html, $"{ConditionText.OfPart(why.Condition, Names(decider), CultureInfo.CurrentUICulture)}: ");
        html.Append("<b>");
        Text(html, texts[why.Holding.Word()]);
        html.Append("</b>");
        if (why.Holding != Holding.Holds && why.Progress is not null)
            Text(html, $" ({ProgressOf(why)})");
        if (why.AwaitsConfirmation)
            Text(html, $" {texts["Forumet har inte prövat det."]}");
        foreach (var group in Groups(why.Waits, point))
            WriteGroup(html, group);
        html.Append("</li>");
    }

    private void WriteGroup(StringBuilder html, WaitGroup group)
    {
        html.Append("<span class=\"under\">");
        Text(html, $"{texts[group.Word]} ({group.Names.Count.ToString(CultureInfo.InvariantCulture)}): {string.Join(", ", group.Names)}");
        html.Append("</span>");
    }

    private static void Text(StringBuilder html, string text) => WebUtility.HtmlEncode(text, new StringWriter(html, CultureInfo.InvariantCulture));
}
