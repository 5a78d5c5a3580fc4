using System.Globalization;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The words of the principal's pages.</summary>
internal static class OwnWords
{
    /// <summary>What was decided, in the words of minutes.</summary>
    public static string Outcome(Outcome outcome) => outcome switch
    {
        Domain.Outcome.Adopt => "Antar",
        Domain.Outcome.AdoptIf => "Antar under förutsättning",
        Domain.Outcome.AdoptDeviating => "Antar med ändrad lydelse",
        Domain.Outcome.Reject => "Avslår",
        Domain.Outcome.ReferBack => "Återremitterar",
        Domain.Outcome.Postpone => "Bordlägger",
        _ => "Noterar",
    };

    /// <summary>What a decision amounts to, before anybody else has said anything.</summary>
    public static StatusTone Tone(Outcome outcome) => outcome switch
    {
        Domain.Outcome.Adopt => StatusTone.Adopted,
        Domain.Outcome.AdoptIf or Domain.Outcome.AdoptDeviating => StatusTone.Conditional,
        Domain.Outcome.Reject => StatusTone.Declined,
        Domain.Outcome.Note => StatusTone.Noted,
        _ => StatusTone.InPreparation,
    };

    /// <summary>The outcomes to choose from, each with what follows from it.</summary>
    public static IReadOnlyList<Choice> Outcomes(IStringLocalizer text, bool canLeaveOut)
    {
        List<Choice> choices =
        [
            Of(Domain.Outcome.Adopt, "Bifall utan förbehåll. Räknas som antagande från beslutsdagen."),
            Of(Domain.Outcome.AdoptIf, "Räknas så länge villkoret är uppfyllt. Bygg villkoret nedan."),
            Of(Domain.Outcome.AdoptDeviating, "En annan text än den rekommenderade. Räknas först när forumet har funnit den likvärdig."),
            Of(Domain.Outcome.Reject, "Räknas som nej tills ett nytt beslut fattas."),
            Of(Domain.Outcome.ReferBack, "Tillbaka till beredning. Frågan är fortfarande öppen."),
            Of(Domain.Outcome.Postpone, "Tas upp vid ett senare möte. Frågan är fortfarande öppen."),
            Of(Domain.Outcome.Note, "Har tagit del av punkten utan att anta den."),
        ];
        if (canLeaveOut)
            choices.Insert(0, new Choice("", text["Inget beslut på denna punkt ännu"]));
        return choices;

        Choice Of(Outcome outcome, string meaning) => new(outcome.ToString(), text[Outcome(outcome)], text[meaning]);
    }

    /// <summary>The body that must decide.</summary>
    public static string Body(BodyKind kind) => kind switch
    {
        BodyKind.Preparatory => "Beredning eller utskott",
        BodyKind.Committee => "Nämnd",
        BodyKind.Board => "Styrelsen",
        _ => "Fullmäktige",
    };

    /// <summary>What a body did, as a heading or a cell says it.</summary>
    public static string Step(StepKind kind) => InSentence(StepText.KindWord(kind), char.ToUpper);

    /// <summary>A word or phrase inside a sentence: resource names do not tell cases apart, so each has one form.</summary>
    public static string InSentence(string words) => InSentence(words, char.ToLower);

    private static string InSentence(string words, Func<char, CultureInfo, char> first) =>
        words.Length == 0 ? words : first(words[0], CultureInfo.CurrentCulture) + words[1..];

    /// <summary>Such as "fre 15 dec 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>"1", "1 och 2", "1, 2 och 3".</summary>
    public static string Points(IReadOnlyList<int> points, IStringLocalizer text) => points.Count < 2
        ? string.Concat(points)
        : text["{0} och {1}", string.Join(", ", points.SkipLast(1)), points[^1]];

    /// <summary>Where the principal's page on a recommendation is.</summary>
    public static string Path(string room, Guid recommendation, string page = "") =>
        $"{room}/recommendations/{recommendation}{(page.Length > 0 ? "/" + page : "")}";
}
