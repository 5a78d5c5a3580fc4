using System.Globalization;
using System.Text.Json;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>A fact of an event's before or after, in words.</summary>
internal sealed record EventFact(string Name, string Value);

/// <summary>An event as people read it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Actor">Who did it, and in which room.</param>
/// <param name="Reason">Why, where a reason was asked for.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it became.</param>
internal sealed record EventText(
    SharedEvent Event, string Sentence, string Actor, string? Reason, IReadOnlyList<EventFact> Before, IReadOnlyList<EventFact> After);

/// <summary>Events of the collaboration's log in words.</summary>
internal sealed class EventWords(PrincipalRegister register, IStringLocalizer texts)
{
    /// <summary>By type of event: {0} the principal, {1} the point, {2} what was decided. Swedish is the key of the translation.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RecommendationSent"] = "Rekommendationen skickades till huvudmännen",
        ["RecommendationSuperseded"] = "Rekommendationen ersattes av en ny version",
        ["RecommendationWithdrawn"] = "Rekommendationen återkallades",
        ["AnswerByProlonged"] = "Svarstiden förlängdes",
        ["UndecidedReminded"] = "De som inte hade beslutat påmindes",
        ["RecommendationOpened"] = "{0} öppnade rekommendationen",
        ["CaseNumberGiven"] = "{0} gav ärendet ett diarienummer",
        ["StageShown"] = "{0} visade var ärendet står",
        ["DecisionPublished"] = "{0} {2} punkt {1}",
        ["DecisionReported"] = "Sekretariatet rapporterade: {0} {2} punkt {1}",
        ["ReportConfirmed"] = "{0} bekräftade rapporten på punkt {1}",
        ["ReportContested"] = "{0} bestred rapporten på punkt {1}",
        ["DecisionRuledOn"] = "Forumet prövade svaret från {0} på punkt {1}",
        ["DocumentShared"] = "{0} delade en handling med forumet",
        ["DocumentRecalled"] = "{0} återkallade en delad handling",
        ["SharedDocumentMarked"] = "{0} sekretessmarkerade en delad handling",
        ["SharedDocumentMarkLifted"] = "{0} hävde sekretessmarkeringen av en delad handling",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = "Nummer",
        ["recommendation"] = "Nummer",
        ["textVersion"] = "Version",
        ["title"] = "Rubrik",
        ["contentHash"] = "Textens kontrollsumma",
        ["answerBy"] = "Svara senast",
        ["points"] = "Antal punkter",
        ["point"] = "Punkt",
        ["outcome"] = "Beslut",
        ["wording"] = "Lydelse",
        ["condition"] = "Villkor",
        ["lapsesOn"] = "Sista dag för villkoret",
        ["body"] = "Organ",
        ["meeting"] = "Möte",
        ["paragraph"] = "Paragraf",
        ["caseNumber"] = "Diarienummer",
        ["holds"] = "Utfall",
        ["reason"] = "Skäl",
        ["stage"] = "Står nu",
        ["chain"] = "Kedja",
        ["addressees"] = "Mottagare",
        ["fileName"] = "Fil",
        ["sha256"] = "Filens kontrollsumma",
        ["subject"] = "Hör till",
        ["mark"] = "Sekretess",
    };

    /// <summary>An event in words; what was erased from the payload is left out.</summary>
    public EventText Of(SharedEvent shared)
    {
        using var payload = JsonDocument.Parse(shared.Json ?? "{}");
        var root = payload.RootElement;
        var names = ConditionBuilder.NamesOf(register, shared.PrincipalId ?? shared.OnBehalfOf);
        return new EventText(
            shared,
            Sentence(shared, root),
            string.Join(", ", new[] { Text(root, "actor"), Text(root, "room") }.OfType<string>().Distinct(StringComparer.Ordinal)),
            Text(root, "reason"),
            Facts(root, "before", names),
            Facts(root, "after", names));
    }

    private string Sentence(SharedEvent shared, JsonElement root)
    {
        var name = (shared.PrincipalId ?? shared.OnBehalfOf) is { } id ? register.ById(id)?.DisplayName ?? "" : texts["Forumet"].Value;
        if (!Sentences.TryGetValue(shared.Type, out var key))
            return name.Length == 0 ? shared.Type : $"{shared.Type}: {name}";
        var after = root.TryGetProperty("after", out var found) && found.ValueKind == JsonValueKind.Object ? found : root;
        var outcome = WireWord.TryRead(Text(after, "outcome"), out Outcome decided) ? texts[decided.Word()].Value : "";
        return string.Format(CultureInfo.CurrentCulture, texts[key], name, Text(after, "point") ?? "", outcome).Trim();
    }

    private List<EventFact> Facts(JsonElement root, string part, ConditionNames names)
    {
        if (!root.TryGetProperty(part, out var facts) || facts.ValueKind != JsonValueKind.Object)
            return [];
        return [.. facts.EnumerateObject()
            .Where(p => p.Value.ValueKind != JsonValueKind.Null && !p.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
            .Select(p => new EventFact(Names.TryGetValue(p.Name, out var name) ? texts[name] : p.Name, Value(p.Name, p.Value, names)))];
    }

    private string Value(string name, JsonElement value, ConditionNames names)
    {
        if (string.Equals(name, "outcome", StringComparison.OrdinalIgnoreCase) && WireWord.TryRead(value.ToString(), out Outcome outcome))
            return texts[outcome.Word()];
        if (string.Equals(name, "condition", StringComparison.OrdinalIgnoreCase) && ConditionBuilder.SentenceOf(value.GetRawText(), names) is { } sentence)
            return sentence;

        return value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Named(v.ToString()))),
            JsonValueKind.True => texts["ja"],
            JsonValueKind.False => texts["nej"],
            _ => Named(value.ToString()),
        };
    }

    private string Named(string text) => Guid.TryParse(text, out var id) && register.ById(id) is { } principal ? principal.DisplayName : text;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;
}
