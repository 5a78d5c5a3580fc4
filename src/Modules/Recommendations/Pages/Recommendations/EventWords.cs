using System.Text.Json;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The words of recommendations, matters, decisions and drafts in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IPrincipalDirectory directory, IStringLocalizer<Texts> texts) : IEventWords
{
    private PrincipalRegister? _register;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["RecommendationSent"] = new("Rekommendationen skickades", "Rekommendationen skickades till huvudmännen"),
        ["RecommendationSuperseded"] = new("Rekommendationen ersattes", "Rekommendationen ersattes av en ny version"),
        ["RecommendationWithdrawn"] = new("Rekommendationen återkallades"),
        ["AnswerByProlonged"] = new("Svarstiden förlängdes"),
        ["UndecidedReminded"] = new("Påminnelse skickades", "De som inte hade beslutat påmindes"),
        ["RecommendationOpened"] = new("Rekommendationen öppnades", "{0} öppnade rekommendationen"),
        ["CaseNumberGiven"] = new("Diarienummer angavs", "{0} gav ärendet ett diarienummer"),
        ["StageShown"] = new("Var ärendet är ändrades", "{0} visade var ärendet står"),
        ["DecisionPublished"] = new("Beslut publicerades", "{0} {1} punkt {2}", "outcome", "point"),
        ["DecisionReported"] = new("Beslut rapporterades av sekretariatet", "Sekretariatet rapporterade: {0} {1} punkt {2}", "outcome", "point"),
        ["ReportConfirmed"] = new("Rapport bekräftades", "{0} bekräftade rapporten på punkt {1}", "point"),
        ["ReportContested"] = new("Rapport bestreds", "{0} bestred rapporten på punkt {1}", "point"),
        ["DecisionRuledOn"] = new("Forumet prövade beslutet", "Forumet prövade svaret från {0} på punkt {1}", "point"),
        ["EvidenceConfirmed"] = new("Beslut styrktes med protokollsutdrag", "{0} styrkte beslutet på punkt {1} med protokollsutdrag", "point"),
        ["MinutesAdjusted"] = new("Justering av protokollet registrerades", "{0} registrerade justeringen av protokollet, punkt {1}", "point"),
        ["NoticeAnnounced"] = new("Anslag registrerades", "{0} registrerade att beslutet på punkt {1} är anslaget", "point"),
        ["NoticeTakenDown"] = new("Nedtaget anslag registrerades", "{0} registrerade att anslaget för punkt {1} är nedtaget", "point"),
        ["DecisionAppealed"] = new("Överklagande registrerades", "Beslutet av {0} på punkt {1} är överklagat", "point"),
        ["DecisionUpheld"] = new("Domstolen lät beslutet stå fast", "Domstolen lät beslutet av {0} på punkt {1} stå fast", "point"),
        ["DecisionQuashed"] = new("Domstolen upphävde beslutet", "Domstolen upphävde beslutet av {0} på punkt {1}", "point"),
        ["RulingBecameFinal"] = new("Domstolens avgörande fick laga kraft", "Domstolens avgörande om beslutet av {0} på punkt {1} fick laga kraft", "point"),
        ["ProofCorrected"] = new("Uppgift om bevis eller anslag rättades", "{0} rättade en uppgift om beslutet på punkt {1}", "point"),
        ["ProofRetracted"] = new("Felaktig uppgift om bevis eller anslag togs bort", "{0} tog bort en felaktig uppgift om beslutet på punkt {1}", "point"),
        ["EvidenceReminded"] = new("Påminnelse om protokollsutdrag skickades", "De som saknade protokollsutdrag påmindes"),
        ["MatterOpened"] = new("Ärendet öppnades"),
        ["StepAdded"] = new("Steg lades till i vägen till beslut"),
        ["StepRemoved"] = new("Steg togs bort ur vägen till beslut"),
        ["ChainShared"] = new("Vägen till beslut delades"),
        ["ChainHidden"] = new("Delningen av vägen till beslut avslutades"),
        ["DecisionRegistered"] = new("Beslut registrerades"),
        ["DecisionChanged"] = new("Registrerat beslut ändrades"),
        ["DecisionRemoved"] = new("Registrerat beslut togs bort"),
        ["DraftCreated"] = new("Utkast skapades"),
        ["DraftChanged"] = new("Utkast ändrades"),
        ["DraftDiscarded"] = new("Utkast kasserades"),
        ["DraftTakenUp"] = new("Utkast togs upp igen"),
        ["DraftSealed"] = new("Utkast skickades och låstes"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["number"] = "Nummer",
        ["recommendation"] = "Rekommendation",
        ["textVersion"] = "Version",
        ["title"] = "Rubrik",
        ["contentHash"] = "Textens kontrollsumma",
        ["textHash"] = "Textens kontrollsumma",
        ["answerBy"] = "Svara senast",
        ["points"] = "Punkter",
        ["point"] = "Punkt",
        ["outcome"] = "Beslut",
        ["wording"] = "Lydelse",
        ["condition"] = "Villkor",
        ["lapsesOn"] = "Villkoret gäller till och med",
        ["body"] = "Organ",
        ["meeting"] = "Möte",
        ["kind"] = "Slag",
        ["paragraph"] = "Paragraf",
        ["caseNumber"] = "Diarienummer",
        ["holds"] = "Utfall",
        ["reason"] = "Skäl",
        ["stage"] = "Var ärendet är",
        ["chain"] = "Vägen till beslut",
        ["addressees"] = "Mottagare",
        ["principals"] = "Huvudmän",
        ["draft"] = "Utkast",
        ["document"] = "Protokollsutdrag",
        ["documentHash"] = "Utdragets kontrollsumma",
        ["step"] = "Uppgift",
        ["on"] = "Dag",
        ["lastAppealDay"] = "Sista dag för överklagande",
        ["finalOn"] = "Laga kraft",
        ["manualIndex"] = "Villkorets plats",
        ["id"] = "Huvudman",
    };

    private PrincipalRegister Register => _register ?? throw new InvalidOperationException("The words were not prepared.");

    /// <inheritdoc />
    public async ValueTask PrepareAsync(CancellationToken cancellationToken) => _register = await directory.RegisterAsync(cancellationToken);

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) => field switch
    {
        "outcome" when WireWord.TryRead(value.ToString(), out Outcome outcome) => texts[outcome.Word()].Value,
        "kind" when WireWord.TryRead(value.ToString(), out StepKind kind) => texts[StepText.KindWord(kind)].Value,
        "kind" when WireWord.TryRead(value.ToString(), out RulingKind kind) => texts[kind == RulingKind.Equivalence ? "avvikande lydelse" : "villkor i fri text"].Value,
        "step" when WireWord.TryRead(value.ToString(), out ProofStepKind step) => texts[step.Word()].Value,
        "condition" => ConditionBuilder.SentenceOf(value.GetRawText(), ConditionBuilder.NamesOf(Register, principalId)),
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, EventSubject>();
        foreach (var sent in await db.Set<Recommendation>().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Number, r.Title }).ToListAsync(cancellationToken))
            found[sent.Id] = Subject(sent.Number, sent.Title, $"{room.Path}/recommendations/{sent.Id}");
        if (found.Count == ids.Count)
            return found;
        if (room.Kind == RoomKind.Principal)
        {
            var matters = await (
                    from matter in db.Set<Matter>().AsNoTracking().Where(m => ids.Contains(m.Id))
                    join sent in db.Set<Recommendation>() on matter.RecommendationId equals sent.Id
                    select new { matter.Id, matter.RecommendationId, sent.Number, sent.Title })
                .ToListAsync(cancellationToken);
            foreach (var matter in matters)
                found[matter.Id] = Subject(matter.Number, matter.Title, $"{room.Path}/recommendations/{matter.RecommendationId}");
        }
        else if (room.Id == db.Tenant.TenantId)
        {
            foreach (var draft in await db.Set<RecommendationDraft>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken))
                found[draft.Id] = new EventSubject(texts["Utkast: {0}", draft.Content.Title], draft.SentAt is null && draft.DiscardedAt is null ? $"{room.Path}/drafts/{draft.Id}" : null);
        }

        return found;
    }

    private static EventSubject Subject(string number, string title, string href) => new($"{number} {title}", href);
}
