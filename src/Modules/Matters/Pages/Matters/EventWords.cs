using System.Text.Json;
using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters;

/// <summary>The words of assignments, initiatives and citations in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["AssignmentRaised"] = new("Ett uppdrag väcktes", "Frågan om uppdraget {1} väcktes", "assignment"),
        ["AssignmentPrepared"] = new("Ett uppdrag bereddes", "Presidiet beredde uppdraget {1}", "assignment"),
        ["AssignmentProposed"] = new("Ett uppdrag lades fram", "Uppdraget {1} lades fram för forumet", "assignment"),
        ["AssignmentGiven"] = new("Ett uppdrag gavs", "{2} gav uppdraget {1}", "assignment", "body"),
        ["AssignmentExtended"] = new("Ett uppdrag förlängdes", "{2} förlängde uppdraget {1} till {3}", "assignment", "body", "reportDay"),
        ["AssignmentReturned"] = new("En rapport återlämnades", "{2} återlämnade rapporten om uppdraget {1}", "assignment", "body"),
        ["AssignmentClosed"] = new("Ett uppdrag avslutades", "{2} avslutade uppdraget {1}", "assignment", "body"),
        ["AssignmentReported"] = new("Ett uppdrag rapporterades", "{2} rapporterade om uppdraget {1}", "assignment", "party"),
        ["AssignmentReminded"] = new("Uppdragstagare påmindes", "Uppdragstagarna påmindes om uppdraget {1}", "assignment"),
        ["InitiativeSubmitted"] = new("Ett initiativärende lämnades in", "{2} väckte ärendet {1}", "initiative", "proposer"),
        ["InitiativeAdmitted"] = new("Ett initiativärende fick beredas", "Ärendet {1} fick beredas", "initiative"),
        ["InitiativeReferred"] = new("Ett initiativärende remitterades", "Ärendet {1} remitterades till {2}", "initiative", "office"),
        ["InitiativeReplied"] = new("Ett initiativärende besvarades", "Ärendet {1} besvarades", "initiative"),
        ["InitiativePutOnAgenda"] = new("Ett initiativärende sattes upp på ett möte", "Ärendet {1} sattes upp på mötet {2}", "initiative", "day"),
        ["InitiativeDecided"] = new("Ett forum tog ställning till ett initiativärende", "{2} tog ställning till ärendet {1}: {3}", "initiative", "body", "outcome"),
        ["InitiativeExtractSent"] = new("Utdrag om ett initiativärende skickades", "Utdrag om ärendet {1} skickades", "initiative"),
        ["InitiativeWithdrawn"] = new("Ett initiativärende återtogs", "Ärendet {1} återtogs", "initiative"),
        ["OwnInitiativeSubmitted"] = new("Ett eget initiativärende lämnades in", "{2} väckte ärendet {1}", "initiative", "proposer"),
        ["OwnInitiativeAdmitted"] = new("Ett eget initiativärende fick beredas", "Ärendet {1} fick beredas", "initiative"),
        ["OwnInitiativeReferred"] = new("Ett eget initiativärende remitterades", "Ärendet {1} remitterades till {2}", "initiative", "office"),
        ["OwnInitiativeReplied"] = new("Ett eget initiativärende besvarades", "Ärendet {1} besvarades", "initiative"),
        ["OwnInitiativePutOnAgenda"] = new("Ett eget initiativärende sattes upp på ett möte", "Ärendet {1} sattes upp på mötet {2}", "initiative", "day"),
        ["OwnInitiativeDecided"] = new("Ett eget initiativärende beslutades", "{2} beslutade om ärendet {1}: {3}", "initiative", "body", "outcome"),
        ["OwnInitiativeExtractSent"] = new("Utdrag om ett eget initiativärende skickades", "Utdrag om ärendet {1} skickades", "initiative"),
        ["OwnInitiativeWithdrawn"] = new("Ett eget initiativärende återtogs", "Ärendet {1} återtogs", "initiative"),
        ["CitationStated"] = new("En hänvisning lades till", "{1} {2} {3}", "citesFrom", "relation", "citesTo"),
        ["CitationWithdrawn"] = new("En hänvisning togs tillbaka", "Hänvisningen från {1} till {2} togs tillbaka", "citesFrom", "citesTo"),
        ["OwnCitationStated"] = new("En egen hänvisning lades till", "{1} {2} {3}", "citesFrom", "relation", "citesTo"),
        ["OwnCitationWithdrawn"] = new("En egen hänvisning togs tillbaka", "Hänvisningen från {1} till {2} togs tillbaka", "citesFrom", "citesTo"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["assignment"] = "Uppdrag",
        ["assignees"] = "Uppdragstagare",
        ["reportDay"] = "Återrapporteras",
        ["closing"] = "Avslutat som",
        ["reportKind"] = "Rapport",
        ["forAll"] = "För alla uppdragstagare",
        ["initiative"] = "Initiativärende",
        ["proposer"] = "Väckt av",
        ["raisedIn"] = "Väckt i",
        ["office"] = "Svarar",
        ["day"] = "Dag",
        ["outcome"] = "Beslut",
        ["recipients"] = "Utdrag till",
        ["citesFrom"] = "Hänvisar",
        ["relation"] = "Samband",
        ["citesTo"] = "Hänvisas till",
        ["citesReference"] = "Referens",
        ["address"] = "Adress",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) => field switch
    {
        "closing" when Enum.TryParse<Closing>(value.ToString(), ignoreCase: true, out var closing) => texts[closing.Word()].Value,
        "reportKind" when Enum.TryParse<ReportKind>(value.ToString(), ignoreCase: true, out var kind) => texts[kind.Word()].Value,
        "outcome" when Enum.TryParse<InitiativeOutcome>(value.ToString(), ignoreCase: true, out var outcome) => texts[outcome.Word()].Value,
        "relation" when Enum.TryParse<CitationKind>(value.ToString(), ignoreCase: true, out var relation) => texts[relation.Word()].Value,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        // One query for all kinds: what the room does not see, the filters leave out.
        var found = await db.Set<Assignment>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, Page = "assignments", Shared = true })
            .Concat(db.Set<ForumInitiative>().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Title, Page = "initiatives", Shared = true }))
            .Concat(db.Set<OwnInitiative>().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Title, Page = "initiatives", Shared = false }))
            .ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Id, f => new EventSubject(f.Title, f.Shared == (room.Kind == RoomKind.Forum) ? $"{room.Path}/{f.Page}/{f.Id}" : null));
    }
}
