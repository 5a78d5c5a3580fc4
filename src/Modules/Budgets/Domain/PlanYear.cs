using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Budgets.Domain;

/// <summary>
/// A year's joint budget as everybody sees it. It counts what is entered, so that each entry makes a new version of it: of two
/// commitments in the same moment the second reads the first before it is allowed.
/// </summary>
internal sealed class PlanYear : Entity, ISharedInCollaboration, IVersioned
{
    private PlanYear()
    {
    }

    /// <summary>Begins a year with its first budget.</summary>
    public PlanYear(Guid collaborationId, int year, DateTime now) => (CollaborationId, Year, CreatedAt) = (collaborationId, year, now);

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public int Year { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>The day on which the year's books were closed; null while it is under way.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How many revisions it has: the number of the newest.</summary>
    public int Revisions { get; private set; }

    /// <summary>How many commitments, costs and forecasts were entered.</summary>
    public int Entries { get; private set; }

    /// <summary>The keys that are decided, and where.</summary>
    public IReadOnlyList<KeyDecision> KeyDecisions { get; private set; } = [];

    public int Version { get; private set; }

    public List<BudgetRevision> AllRevisions { get; private set; } = [];

    /// <summary>Seals a budget as the next revision.</summary>
    /// <param name="content">With every weight written out.</param>
    /// <param name="terms">Who decides, and why it is made.</param>
    /// <param name="inForce">The budget that applies today, with the ceiling and the decided keys.</param>
    /// <param name="now">UTC instant.</param>
    public BudgetRevision Revise(BudgetContent content, RevisionTerms terms, BudgetInForce inForce, DateTime now)
    {
        MustBeOpen();
        if (Revisions > 0 && content.Hash() == inForce.NewestHash)
            throw new RuleBroken(BudgetRules.NothingNew, "Budgeten är densamma som i revidering {0}. Ändra den innan du fastställer en ny version.", Revisions);
        if (terms.Decider == Decider.Forum)
        {
            Ceiling.RequireWithin(inForce.CeilingOre, content.TotalOre);
            RequireSameDecidedKeys(inForce.Budget, content);
            if (terms.DecidedOn is not { } on || on > StockholmTime.DayOf(now))
                throw new RuleBroken(BudgetRules.WrongDay, "Ange dagen för forumets beslut. Den kan inte ligga i framtiden.");
        }

        Revisions++;
        var revision = new BudgetRevision(this, content, terms, now);
        AllRevisions.Add(revision);
        return revision;
    }

    /// <summary>Notes that something is entered, if the year still takes entries.</summary>
    public void Enter()
    {
        MustBeOpen();
        Entries++;
    }

    /// <summary>Notes where a key was decided.</summary>
    public void DecideKey(CostKey key, DateOnly on, string reference, DateOnly today)
    {
        MustBeOpen();
        if (on > today)
            throw new RuleBroken(BudgetRules.WrongDay, "Dagen {0} har inte varit än.", on.Iso());
        if (DecisionOn(key) is { } decided)
            throw new RuleBroken(BudgetRules.KeyDecided, "Nyckeln ”{0}” är redan beslutad: {1}.", key.Name, decided.Reference);
        KeyDecisions = [.. KeyDecisions, new KeyDecision(key.Id, key.Fingerprint(), on, reference)];
    }

    /// <summary>Where the key was decided as it is now; null while its shares are preliminary.</summary>
    public KeyDecision? DecisionOn(CostKey key)
    {
        var fingerprint = key.Fingerprint();
        return KeyDecisions.LastOrDefault(d => d.KeyId == key.Id && d.Fingerprint == fingerprint);
    }

    /// <summary>Closes the books; what is entered stands.</summary>
    public void Close(DateOnly today)
    {
        MustBeOpen();
        if (!HasBegun(today))
            throw new RuleBroken(BudgetRules.WrongDay, "Året {0} har inte börjat, så det kan inte stängas.", Year);
        ClosedOn = today;
    }

    /// <summary>The decided keys whose lines the content shares in another way than the budget that applies.</summary>
    public IEnumerable<CostKey> ChangedDecidedKeys(BudgetContent? budget, BudgetContent content) =>
        from key in budget?.Keys ?? []
        where DecisionOn(key) is not null
        let lines = budget!.Lines.Where(l => budget.KeyOf(l).Id == key.Id).Select(l => l.Id).ToHashSet()
        let fingerprint = key.Fingerprint()
        where content.Lines.Any(l => lines.Contains(l.Id) && content.KeyOf(l).Fingerprint() != fingerprint)
        select key;

    private void RequireSameDecidedKeys(BudgetContent? budget, BudgetContent content)
    {
        if (ChangedDecidedKeys(budget, content).FirstOrDefault() is { } changed)
            throw new RuleBroken(BudgetRules.NeedsConsent, "Nyckeln ”{0}” är beslutad, så en budget som ändrar den beslutas av alla huvudmän.", changed.Name);
    }

    /// <summary>Whether there is anything to close or to report on yet.</summary>
    public bool HasBegun(DateOnly today) => today.Year >= Year;

    /// <summary>Throws when the books are closed.</summary>
    public void MustBeOpen()
    {
        if (ClosedOn is { } on)
            throw new RuleBroken(BudgetRules.Closed, "Budgetåret {0} stängdes {1} och tar inte emot mer.", Year, on.Iso());
    }
}

/// <summary>Who decides a revision, and why it is made.</summary>
/// <param name="Decider">Principals or forum.</param>
/// <param name="Reason">Why; everybody reads it.</param>
/// <param name="DecidedOn">The forum's day of decision, when the forum decides.</param>
/// <param name="Reference">The forum's § or case, when the forum decides.</param>
internal sealed record RevisionTerms(Decider Decider, string Reason, DateOnly? DecidedOn = null, string Reference = "");

/// <summary>A sealed version of a year's budget. What it says never changes; whether it applies follows from who decided, and when.</summary>
internal sealed class BudgetRevision : Entity, ISharedInCollaboration, IAppendOnly
{
    private BudgetRevision()
    {
    }

    internal BudgetRevision(PlanYear year, BudgetContent content, RevisionTerms terms, DateTime now)
    {
        (CollaborationId, PlanYearId, Number) = (year.CollaborationId, year.Id, year.Revisions);
        (Content, ContentHash, TotalOre) = (content, content.Hash(), content.TotalOre);
        (Decider, Reason, DecidedOn, Reference) = (terms.Decider, terms.Reason, terms.Decider == Decider.Forum ? terms.DecidedOn : null, terms.Reference);
        (SealedAt, SealedOn) = (now, StockholmTime.DayOf(now));
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid PlanYearId { get; private set; }

    /// <summary>1 for the first budget of the year.</summary>
    public int Number { get; private set; }

    public BudgetContent Content { get; private set; } = new();

    /// <summary>SHA-256 of the content: a recommendation names it.</summary>
    public string ContentHash { get; private set; } = "";

    public long TotalOre { get; private set; }

    public Decider Decider { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The forum's day of decision; null where the principals decide.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The forum's § or case.</summary>
    public string Reference { get; private set; } = "";

    public DateTime SealedAt { get; private set; }

    /// <summary>Swedish day of <see cref="SealedAt"/>.</summary>
    public DateOnly SealedOn { get; private set; }

    /// <summary>As the rule of the ceiling sees it.</summary>
    /// <param name="inForceOn">The day on which the principals' decision came into force, where they decide.</param>
    public RevisionInTime InTime(DateOnly? inForceOn) => new(Id, Number, TotalOre, Decider, Decider == Decider.Forum ? DecidedOn : inForceOn);
}

/// <summary>Where it was decided how a cost is shared; until then every share is preliminary.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Fingerprint">What the key shares by: a key that is changed is not the one that was decided.</param>
/// <param name="DecidedOn">Swedish day.</param>
/// <param name="Reference">Such as "Centralt samverkansorgan 2022-03-01 § 12".</param>
internal sealed record KeyDecision(Guid KeyId, string Fingerprint, DateOnly DecidedOn, string Reference);

/// <summary>What applies on a day, as far as a new revision must respect it.</summary>
/// <param name="CeilingOre">The ceiling; null when the principals have approved nothing.</param>
/// <param name="Budget">The content that applies; null before the first.</param>
/// <param name="NewestHash">Hash of the newest revision, whether it applies or not.</param>
internal sealed record BudgetInForce(long? CeilingOre, BudgetContent? Budget, string? NewestHash)
{
    /// <summary>Before the first budget of a year.</summary>
    public static BudgetInForce Nothing { get; } = new(null, null, null);
}
