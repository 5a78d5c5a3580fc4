using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>The words of adjustment and extracts in the logs.</summary>
internal sealed class MinutesEventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["AdjustmentAsked"] = new("Någon tillfrågades om att justera", "{3} tillfrågades om att justera protokollet från {1} {2}", "forum", "day", "person"),
        ["AdjustmentApproved"] = new("En justerare godkände", "{3} godkände texten från {1} {2}", "forum", "day", "person"),
        ["AdjustmentDeclined"] = new("En justerare godkände inte", "{3} godkände inte texten från {1} {2}", "forum", "day", "person"),
        ["AdjustmentTakenBack"] = new("En justerare tog tillbaka sitt svar", "{3} tog tillbaka sitt svar om texten från {1} {2}", "forum", "day", "person"),
        ["ExtractSent"] = new("Ett protokollsutdrag skickades", "Utdrag av {1} {2} § {3} skickades", "forum", "day", "paragraph"),
        ["ExtractHandedOver"] = new("Ett protokollsutdrag lämnades utanför portalen", "Utdrag av {1} {2} § {3} lämnades utanför portalen", "forum", "day", "paragraph"),
        ["ExtractAcknowledged"] = new("Ett protokollsutdrag kvitterades", "{0} kvitterade utdrag av {1} {2} § {3}", "forum", "day", "paragraph"),
        ["ParagraphRecommended"] = new("En rekommendation påbörjades från en paragraf", "En rekommendation påbörjades från {1} {2} § {3}", "forum", "day", "paragraph"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["recipients"] = "Mottagare",
        ["draft"] = "Utkast",
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = await db.Set<AdjustmentRequest>().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.MeetingId, r.MeetingOn, r.PrincipalId }).ToListAsync(cancellationToken);
        return asked.ToDictionary(r => r.Id, r => new EventSubject(
            texts["Justering {0}", r.MeetingOn.Iso()].Value,
            room.Kind == RoomKind.Forum ? $"{room.Path}/meetings/{r.MeetingId}/minutes" : room.Id == r.PrincipalId ? $"{room.Path}/adjustments/{r.Id}" : null));
    }
}
