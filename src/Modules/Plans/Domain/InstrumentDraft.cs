using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Plans.Domain;

/// <summary>
/// The forum's desk for one joint instrument: the version that is being written. It belongs to the forum's own room, and no principal
/// sees it. Its id is the instrument's.
/// </summary>
internal sealed class InstrumentDraft : Entity, IOwnedByTenant, IVersioned
{
    private InstrumentDraft()
    {
    }

    /// <summary>Starts an instrument.</summary>
    public InstrumentDraft(PlanContent content, DateTime now) => (Content, ChangedAt, IsOpen) = (content, now, true);

    /// <summary>The forum's room: the collaboration's id.</summary>
    public Guid TenantId { get; private set; }

    public PlanContent Content { get; private set; } = new();

    public DateTime ChangedAt { get; private set; }

    /// <summary>How many versions have been sealed; the next one gets the number after it.</summary>
    public int Sealed { get; private set; }

    /// <summary>Hash of the newest sealed version; null before the first.</summary>
    public string? SealedHash { get; private set; }

    /// <summary>Whether a version is being written. What is sealed is not: a change begins a new version.</summary>
    public bool IsOpen { get; private set; }

    public int Version { get; private set; }

    /// <summary>Replaces the text of the version that is being written.</summary>
    /// <exception cref="RuleBroken">PLA-002: no version is being written.</exception>
    public void Rewrite(PlanContent content, DateTime now)
    {
        MustBeOpen();
        (Content, ChangedAt) = (content, now);
    }

    /// <summary>Seals what is written as the next version, shared with the whole collaboration.</summary>
    public InstrumentVersion Seal(Guid collaborationId, IReadOnlySet<Guid> members, string note, DateTime now, DateOnly today)
    {
        MustBeOpen();
        var missing = PlanCheck.Of(Content, members);
        if (missing.Count > 0)
            throw new RuleBroken(PlanRules.Incomplete, "Versionen kan inte fastställas än. {0}", TextKey.InARow(missing.Select(m => new TextKey(m.Text, m.Arguments))));
        var hash = Content.Hash();
        if (hash == SealedHash)
            throw new RuleBroken(PlanRules.Unchanged, "Inget har ändrats sedan version {0}. Ändra något, eller behåll den versionen.", Sealed);
        (IsOpen, SealedHash, ChangedAt) = (false, hash, now);
        Sealed++;
        return new InstrumentVersion(this, collaborationId, note, now, today);
    }

    /// <summary>Begins the next version from the newest.</summary>
    public void Reopen(DateTime now)
    {
        if (IsOpen)
            return;
        (IsOpen, ChangedAt) = (true, now);
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
            throw new RuleBroken(PlanRules.Sealed, "Version {0} är fastställd och kan inte ändras. Börja på en ny version.", Sealed);
    }
}
