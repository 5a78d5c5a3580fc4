using System.Text.Json;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>The words of meetings and their minutes in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["ForumMeetingPlanned"] = new("Ett möte planerades", "{1} ska mötas {2}", "forum", "day"),
        ["ForumMeetingMoved"] = new("Ett möte flyttades", "Möte i {1} flyttades till {2}", "forum", "day"),
        ["ForumMeetingCancelled"] = new("Ett möte ställdes in", "Mötet i {1} {2} ställdes in", "forum", "day"),
        ["SummonsSent"] = new("En kallelse skickades", "Kallelse till {1} {2} skickades", "forum", "day"),
        ["SummonsChangesTold"] = new("Ändringar efter kallelsen meddelades", "Ändringar efter kallelsen till {1} {2} meddelades", "forum", "day"),
        ["ForumMeetingOpened"] = new("Ett möte öppnades", "Mötet i {1} {2} öppnades", "forum", "day"),
        ["ForumMeetingEnded"] = new("Ett möte avslutades", "Mötet i {1} {2} avslutades", "forum", "day"),
        ["MeetingNoted"] = new("Mötet antecknades eller bereddes", "Möte i {1} {2}: {3} steg antecknades", "forum", "day", "steps"),
        ["ItemConcluded"] = new("En punkt avgjordes", "{1} {2}, § {3}: punkten {4} avgjordes", "forum", "day", "paragraph", "title"),
        ["ItemReopened"] = new("En punkt togs upp på nytt", "{1} {2}, § {3}: punkten {4} togs upp på nytt", "forum", "day", "paragraph", "title"),
        ["AdjusterAssigned"] = new("En justerare valdes", "{3} valdes att justera protokollet från {1} {2}", "forum", "day", "person"),
        ["AdjusterReleased"] = new("En justerare byttes ut", "{3} ska inte justera protokollet från {1} {2}", "forum", "day", "person"),
        ["ParagraphApproved"] = new("En paragraf godkändes för omedelbar justering", "{3} godkände en paragraf från {1} {2}", "forum", "day", "person"),
        ["MinutesApproved"] = new("Ett protokoll godkändes", "{3} godkände protokollet från {1} {2}", "forum", "day", "person"),
        ["MinutesDeclined"] = new("Ett protokoll godkändes inte", "{3} godkände inte protokollet från {1} {2}", "forum", "day", "person"),
        ["MinutesSignatureWithdrawn"] = new("Ett godkännande togs tillbaka", "{3} tog tillbaka sitt svar om protokollet från {1} {2}", "forum", "day", "person"),
        ["ParagraphAdjusted"] = new("En paragraf justerades omedelbart", "{1} {2}: § {3} justerades omedelbart", "forum", "day", "paragraph"),
        ["ForumMinutesAdjusted"] = new("Ett protokoll justerades", "Protokollet från {1} {2} justerades", "forum", "day"),
        ["ForumMinutesCorrected"] = new("En rättelse lades till ett protokoll", "En rättelse lades till protokollet från {1} {2}", "forum", "day"),
        ["ForumNoticePutUp"] = new("En justering anslogs", "Justeringen av protokollet från {1} {2} anslogs", "forum", "day"),
        ["CalendarAddressMade"] = new("En adress till en kalender gjordes"),
        ["CalendarAddressRevoked"] = new("En adress till en kalender togs bort"),
        ["AgendaSaved"] = new("En dagordning sparades som mall", "Dagordningen {1} sparades som mall", "name"),
        ["AgendaRemoved"] = new("En mall för dagordning togs bort", "Mallen {1} togs bort", "name"),
        ["ForumNoticeTakenDown"] = new("Ett anslag togs ned", "Anslaget om protokollet från {1} {2} togs ned", "forum", "day"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "Namn",
        ["forum"] = "Forum",
        ["day"] = "Dag",
        ["begins"] = "Börjar",
        ["place"] = "Plats",
        ["agendaItems"] = "Punkter",
        ["people"] = "Kallade",
        ["late"] = "Senare än regeln",
        ["steps"] = "Steg",
        ["notes"] = "Vad",
        ["paragraph"] = "Paragraf",
        ["title"] = "Rubrik",
        ["hash"] = "Kontrollsumma",
        ["person"] = "Person",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) =>
        field == "notes" && MeetingWords.Note(value.ToString()) is { } note ? texts[note].Value : null;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await db.Set<AnnouncedMeeting>().AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.ShortName, m.On }).ToListAsync(cancellationToken);
        return found.ToDictionary(m => m.Id, m => new EventSubject($"{m.ShortName} {m.On.Iso()}", room.Kind == RoomKind.Forum ? $"{room.Path}/meetings/{m.Id}" : null));
    }
}
