using System.Text.Json;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Events in words: Swedish, which is also the key of the translation.</summary>
internal static class EventWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["MatterOpened"] = "Ärendet öppnades",
        ["RecommendationOpened"] = "Rekommendationen öppnades",
        ["CaseNumberGiven"] = "Diarienummer angavs",
        ["StepAdded"] = "Steg lades till i vägen till beslut",
        ["StepRemoved"] = "Steg togs bort ur vägen till beslut",
        ["ChainShared"] = "Vägen till beslut delades",
        ["ChainHidden"] = "Delningen av vägen till beslut avslutades",
        ["StageShown"] = "Var ärendet är ändrades",
        ["DecisionRegistered"] = "Beslut registrerades",
        ["DecisionChanged"] = "Registrerat beslut ändrades",
        ["DecisionRemoved"] = "Registrerat beslut togs bort",
        ["DecisionPublished"] = "Beslut publicerades",
        ["DecisionReported"] = "Beslut rapporterades av sekretariatet",
        ["ReportConfirmed"] = "Rapport bekräftades",
        ["ReportContested"] = "Rapport bestreds",
        ["RecommendationSent"] = "Rekommendationen skickades",
        ["RecommendationSuperseded"] = "Rekommendationen ersattes",
        ["RecommendationWithdrawn"] = "Rekommendationen återkallades",
        ["AnswerByProlonged"] = "Svarstiden förlängdes",
        ["UndecidedReminded"] = "Påminnelse skickades",
        ["DecisionRuledOn"] = "Forumet prövade beslutet",
        ["MandateGranted"] = "Uppdrag gavs",
        ["MandateEnded"] = "Uppdrag avslutades",
        ["ApiClientCreated"] = "API-klient skapades",
        ["ApiClientSecretRotated"] = "API-klientens hemlighet byttes",
        ["ApiClientClosed"] = "API-klient stängdes",
        ["RoomFurnished"] = "Organ och diarieserier lades upp",
        ["MeetingsPlanned"] = "Möten planerades",
        ["MeetingPlanned"] = "Möte planerades",
        ["MeetingCancelled"] = "Möte ställdes in",
        ["AppearanceChanged"] = "Namn eller utseende ändrades",
        ["PrincipalRenamed"] = "Huvudmannen bytte namn",
        ["BodyAdded"] = "Organ lades till",
        ["BodyChanged"] = "Organ ändrades",
        ["BodyRemoved"] = "Organ togs bort",
        ["CaseNumberFormAdded"] = "Diarieform lades till",
        ["CaseNumberFormRemoved"] = "Diarieform togs bort",
        ["DocumentUploaded"] = "Handling laddades upp",
        ["DocumentVersionAdded"] = "Ny version av handling sparades",
        ["DocumentChanged"] = "Handlingens uppgifter ändrades",
        ["DocumentTextRead"] = "Texten i handlingen lästes",
        ["DocumentMarked"] = "Handling sekretessmarkerades",
        ["DocumentMarkLifted"] = "Sekretessmarkering hävdes",
        ["ShareRequested"] = "Delning av sekretessmarkerad handling begärdes",
        ["ShareApproved"] = "Begäran om delning godkändes",
        ["ShareDeclined"] = "Begäran om delning avslogs",
        ["ShareRequestWithdrawn"] = "Begäran om delning togs tillbaka",
        ["DocumentShared"] = "Handling delades med forumet",
        ["DocumentRecalled"] = "Delning återkallades",
        ["SharedDocumentMarked"] = "Delad handling sekretessmarkerades",
        ["SharedDocumentMarkLifted"] = "Delad handlings sekretessmarkering hävdes",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["body"] = "Organ",
        ["meeting"] = "Möte",
        ["kind"] = "Slag",
        ["paragraph"] = "Paragraf",
        ["caseNumber"] = "Diarienummer",
        ["outcome"] = "Beslut",
        ["point"] = "Punkt",
        ["wording"] = "Lydelse",
        ["condition"] = "Villkor",
        ["lapsesOn"] = "Villkoret gäller till och med",
        ["stage"] = "Var ärendet är",
        ["chain"] = "Vägen till beslut",
        ["recommendation"] = "Rekommendation",
        ["title"] = "Rubrik",
        ["textVersion"] = "Version",
        ["decisionId"] = "Beslutets id",
        ["correctsId"] = "Rättar beslut",
        ["fileName"] = "Fil",
        ["length"] = "Storlek i byte",
        ["sha256"] = "Kontrollsumma",
        ["number"] = "Nummer",
        ["subject"] = "Hör till",
        ["subjectId"] = "Id för det som den hör till",
        ["provision"] = "Bestämmelse i OSL",
        ["markedOn"] = "Markerad den",
        ["authority"] = "Myndighet",
        ["mark"] = "Sekretess",
        ["state"] = "Läge",
        ["reason"] = "Skäl",
        ["characters"] = "Tecken",
        ["requestId"] = "Begärans id",
        ["requestedByName"] = "Begärd av",
    };

    /// <summary>What happened; an event of another part of the portal is named by its type.</summary>
    public static string Of(string type) => Words.GetValueOrDefault(type, type);

    /// <summary>The types that have words.</summary>
    public static IEnumerable<string> Known => Words.Values.Concat(Fields.Values);

    /// <summary>What a field of an event is called.</summary>
    public static string Field(string name) => Fields.GetValueOrDefault(name, name);

    /// <summary>A field's value as people say it: an outcome by its word, a condition by its sentence, the rest as it stands.</summary>
    public static string Value(string name, string value, ConditionNames names, IStringLocalizer text) => name switch
    {
        "outcome" when WireWord.TryRead<Outcome>(value, out var outcome) => text[outcome.Word()].Value,
        "condition" => ConditionBuilder.SentenceOf(value, names) ?? value,
        _ => value,
    };

    /// <summary>The fields of what was before or after, flat.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(JsonElement payload, string part)
    {
        if (!payload.TryGetProperty(part, out var state) || state.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var field in state.EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null))
            yield return (field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText());
    }

    /// <summary>A text of the payload such as the actor's name; empty when it was erased.</summary>
    public static string TextOf(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
