using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>
/// All that the acting principal has on one recommendation, and the changes that its use cases are made of. Nothing here
/// saves: a use case puts changes together and saves them, with their events, at once.
/// </summary>
internal sealed class MatterFile(GovernanceDbContext db, EventLedger ledger, PrincipalRegister register, DateTime now, Recommendation recommendation)
{
    public Recommendation Recommendation => recommendation;

    /// <summary>Null until somebody opens the matter.</summary>
    public Matter? Matter { get; set; }

    /// <summary>What the others see of it.</summary>
    public Receipt? Receipt { get; set; }

    /// <summary>Decisions in the principal's own room, published or not.</summary>
    public required List<PrincipalDecision> Registered { get; init; }

    /// <summary>What is published of this principal, reports on its behalf included.</summary>
    public required List<PublishedDecision> Published { get; init; }

    /// <summary>Registered decisions that are not published.</summary>
    public IEnumerable<PrincipalDecision> Unpublished => Registered.Where(d => d.PublishedAt is null);

    public DateTime Now => now;

    public DateOnly Today => StockholmTime.DayOf(now);

    public Guid PrincipalId => db.Tenant.TenantId;

    /// <summary>The body that must decide here, at least.</summary>
    public BodyKind RequiredBody => recommendation.AddresseeOf(PrincipalId).RequiredBody;

    /// <summary>The matter; it must have been opened.</summary>
    /// <exception cref="NotFound">It was not.</exception>
    public Matter Opened => Matter ?? throw new NotFound();

    /// <summary>What a condition of this principal may speak of.</summary>
    public ConditionScope Scope => AddresseeScope.Of(recommendation, register, PrincipalId);

    /// <summary>The acting principal.</summary>
    public PrincipalInfo Principal => register.ById(PrincipalId) ?? throw new NotFound();

    /// <summary>Whom the recommendation is addressed to, the region first.</summary>
    public IReadOnlyList<PrincipalInfo> Addressees => [.. AddresseeScope.PrincipalsOf(recommendation, register)];

    /// <summary>Own published decisions on a point that no later one corrects.</summary>
    public IEnumerable<PublishedDecision> InForceOn(int point) => InForceOnAny().Where(d => d.Point == point);

    /// <summary>Own published decisions that no later one corrects.</summary>
    public IEnumerable<PublishedDecision> InForceOnAny() => Published.Where(d => !d.OnBehalf && !Published.Exists(c => c.CorrectsId == d.Id));

    /// <summary>The same file at another moment.</summary>
    public MatterFile At(DateTime moment) => new(db, ledger, register, moment, recommendation) { Matter = Matter, Receipt = Receipt, Registered = Registered, Published = Published };

    /// <summary>Starts the matter and tells the forum that the recommendation was opened; nothing when it is opened already.</summary>
    public void Open()
    {
        if (Matter is not null)
            return;
        Matter = new Matter
        {
            CollaborationId = recommendation.CollaborationId,
            RecommendationId = recommendation.Id,
            OpenedAt = now,
            ChangedAt = now,
        };
        db.Add(Matter);
        Note("MatterOpened", after: new { recommendation = recommendation.Number, recommendation.TextVersion, recommendation.Title });
        Receipt = new Receipt
        {
            CollaborationId = recommendation.CollaborationId,
            RecommendationId = recommendation.Id,
            PrincipalId = PrincipalId,
            FirstOpenedAt = now,
        };
        db.Add(Receipt);
        NoteShared("RecommendationOpened", after: new { recommendation = recommendation.Number });
    }

    /// <summary>Notes that the matter changes, so that two who change it at once meet on its version.</summary>
    /// <param name="version">The version that the change was made from; null when any will do.</param>
    public void Touch(int? version = null)
    {
        var entry = db.Entry(Opened);
        if (entry.State == EntityState.Added)
            return;
        if (version is { } seen)
            entry.Property(m => m.Version).OriginalValue = seen;
        entry.Entity.ChangedAt = now;

        // Even when the clock stands still.
        entry.Property(m => m.ChangedAt).IsModified = true;
    }

    /// <summary>Writes the case number, here and on the receipt.</summary>
    public void GiveCaseNumber(CaseNumber number)
    {
        if (Opened.CaseNumber == number.Text)
            return;
        var (before, after) = (new { Opened.CaseNumber }, new { CaseNumber = number.Text });
        Note("CaseNumberGiven", before.CaseNumber is null ? null : before, after);
        NoteShared("CaseNumberGiven", before.CaseNumber is null ? null : before, after);
        Opened.File(number);
        if (Receipt is not null)
            Receipt.CaseNumber = number.Text;
    }

    /// <summary>Adds a step to the chain.</summary>
    public MatterStep AddStep(BodyInfo body, MeetingDate meeting, StepKind kind, string? paragraph, string? note)
    {
        var step = new MatterStep(Opened.Id, body, meeting, kind, paragraph, note, recommendation.MeetingDate, Today);
        db.Add(step);
        Note("StepAdded", after: StepText.Facts(step));
        ShowStage();
        return step;
    }

    /// <summary>Takes a step out of the chain.</summary>
    /// <exception cref="RuleBroken">REC-010: a decision stands on it.</exception>
    public void RemoveStep(MatterStep step)
    {
        if (Registered.Exists(d => d.StepId == step.Id && d.PublishedAt is not null))
            throw new RuleBroken(RecommendationRules.Sealed, "Steget hör till ett publicerat beslut och kan inte tas bort.");
        if (Registered.Exists(d => d.StepId == step.Id))
            throw new RuleBroken(RecommendationRules.Sealed, "Steget hör till ett registrerat beslut. Ta bort eller ändra beslutet först.");
        Note("StepRemoved", before: StepText.Facts(step));
        Opened.Steps.Remove(step);
        db.Remove(step);
        ShowStage();
    }

    /// <summary>Shows or hides the chain.</summary>
    public void ShareChain(bool share)
    {
        if (Opened.SharesChain == share)
            return;
        Opened.SharesChain = share;
        Note(share ? "ChainShared" : "ChainHidden");
        ShowStage();
    }

    /// <summary>The body must be the one that the recommendation asks for, or a higher.</summary>
    /// <exception cref="RuleBroken">REC-008.</exception>
    public void RequireBody(string bodyName, BodyKind kind)
    {
        if (kind < RequiredBody)
        {
            throw new RuleBroken(
                RecommendationRules.WrongBody,
                "{0} kan inte avge svaret: rekommendationen ska beslutas av {1} eller högre organ. Registrera det som ett förslag i kedjan.",
                bodyName, new TextKey(StepText.BodyWord(RequiredBody)));
        }
    }

    /// <summary>
    /// A further decision on a point is either newer than those that stand, or corrects one of them and says why.
    /// </summary>
    /// <exception cref="RuleBroken">REC-011, REC-012.</exception>
    public void RequireNewerOrCorrection(int point, DateOnly decidedOn, Guid? correctsId, string? reason)
    {
        if (correctsId is { } corrected)
        {
            if (!InForceOn(point).Any(d => d.Id == corrected))
                throw new RuleBroken(RecommendationRules.AlreadyAnswered, "Beslutet som ska rättas på punkt {0} är redan rättat eller finns inte. Läs in sidan igen och välj det som gäller.", point);
            Recommendation.RequireReason(reason);
        }
        else if (InForceOn(point).MaxBy(d => d.DecidedOn) is { } standing && decidedOn <= standing.DecidedOn)
        {
            throw new RuleBroken(
                RecommendationRules.AlreadyAnswered,
                "Punkt {0} är redan besvarad genom beslut {1}. Ett nytt beslut måste ha en senare beslutsdag; blev det fel, registrera en rättelse med skäl.",
                point, standing.DecidedOn.Iso());
        }
    }

    /// <summary>Appends to the principal's own log; the subject is the matter, so that its events are found by it.</summary>
    public void Note(string type, object? before = null, object? after = null, string? reason = null) =>
        ledger.Append(type, Opened.Id, before, after, reason);

    /// <summary>Appends to the collaboration's log, about this principal; the subject is the recommendation, so that its events are found by it.</summary>
    public void NoteShared(string type, object? before = null, object? after = null, string? reason = null) =>
        ledger.AppendShared(recommendation.CollaborationId, type, recommendation.Id, PrincipalId, before, after, reason);

    private void ShowStage()
    {
        if (Receipt is null)
            return;
        var last = Opened.LastStep;
        var stage = last is null ? null : StepText.Stage(last);
        var chain = Opened.SharesChain ? StepText.Chain(Opened.Steps) : null;
        if (Receipt.Stage == stage && Receipt.SharedChain == chain)
            return;
        NoteShared("StageShown", new { Receipt.Stage, chain = Receipt.SharedChain }, new { stage, chain });
        (Receipt.Stage, Receipt.StageOn, Receipt.SharedChain) = (stage, last?.To, chain);
    }
}
