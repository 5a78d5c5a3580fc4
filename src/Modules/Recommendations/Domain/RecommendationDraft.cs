using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Recommendations.Domain;

/// <summary>A recommendation that the secretariat is writing. It belongs to the forum's own room: no principal sees it.</summary>
internal sealed class RecommendationDraft : Entity, IOwnedByTenant, IVersioned
{
    private RecommendationDraft()
    {
    }

    /// <summary>Starts a draft.</summary>
    public RecommendationDraft(DraftContent content, DateTime now) => (Content, CreatedAt, ChangedAt, SubjectId) = (content, now, now, content.Subject?.Id);

    /// <summary>The forum's room: the collaboration's id.</summary>
    public Guid TenantId { get; private set; }

    public DraftContent Content { get; private set; } = new();

    /// <summary>What of another module it is about; the draft of a new version is about the same.</summary>
    public Guid? SubjectId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime ChangedAt { get; private set; }

    /// <summary>The sent recommendation that this draft is a new version of, if it is one.</summary>
    public Guid? SupersedesId { get; init; }

    public DateTime? SentAt { get; private set; }

    public DateTime? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Replaces the text.</summary>
    /// <exception cref="RuleBroken">REC-002 after sending or discarding.</exception>
    public void Rewrite(DraftContent content, DateTime now)
    {
        MustBeOpen();
        Content = content with { Subject = Content.Subject };
        ChangedAt = now;
    }

    /// <summary>Seals the draft at sending.</summary>
    public void Seal(DateTime now)
    {
        MustBeOpen();
        SentAt = now;
    }

    /// <summary>Puts the draft aside; it can be taken up again.</summary>
    public void Discard(DateTime now)
    {
        MustBeOpen();
        DiscardedAt = now;
    }

    /// <summary>Takes a discarded draft up again.</summary>
    public void TakeUp() => DiscardedAt = null;

    private void MustBeOpen()
    {
        if (SentAt is not null)
            throw new RuleBroken(RecommendationRules.DraftSealed, "Utkastet är skickat och texten är förseglad. Skapa en ny version i stället.");
        if (DiscardedAt is not null)
            throw new RuleBroken(RecommendationRules.DraftSealed, "Utkastet är kasserat. Återta det först.");
    }
}
