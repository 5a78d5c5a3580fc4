using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Forums.Domain;

/// <summary>
/// Two persons who lead a forum from day to day. Where the chair alternates, the two change places at each new year, by the turn
/// that they were appointed with: a later change of the terms does not reach back.
/// </summary>
internal sealed class PresidiumPeriod : Entity, ISharedInCollaboration
{
    private PresidiumPeriod()
    {
    }

    /// <summary>Appoints.</summary>
    /// <param name="forum">The forum.</param>
    /// <param name="chair">Mandate of who has the chair in the year that the period begins.</param>
    /// <param name="vice">Mandate of the other; null where there is none.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; null while nobody knows it.</param>
    public PresidiumPeriod(JointForum forum, Guid chair, Guid? vice, DateOnly from, DateOnly? to)
    {
        (CollaborationId, ForumId, ChairId, ViceChairId, From, To) = (forum.CollaborationId, forum.Id, chair, vice, from, to);
        Alternates = forum.Turn() is not null;
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ForumId { get; private set; }

    /// <summary>Mandate of who has the chair in the year of <see cref="From"/>.</summary>
    public Guid ChairId { get; private set; }

    public Guid? ViceChairId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>Whether the two change places each year.</summary>
    public bool Alternates { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => Days.Cover(From, To, day);

    /// <summary>Who has the chair, and who is beside it, on a day that it covers.</summary>
    public (Guid? Chair, Guid? Vice) On(DateOnly day) =>
        Alternates && (day.Year - From.Year) % 2 != 0 ? (ViceChairId, ChairId) : (ChairId, ViceChairId);

    /// <summary>Called by the composition alone, which knows what may not change.</summary>
    internal void End(DateOnly last) => To = last;
}
