using Governance.Forums.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Forums.Domain;

/// <summary>
/// A forum of a collaboration with its terms: shared, so that every member reads it, and written by the forum's room. Its version
/// goes up with every change of its composition too, so that two secretaries cannot put two persons in one seat.
/// </summary>
internal sealed class JointForum : Entity, ISharedInCollaboration, IVersioned
{
    private const char Between = '|';

    private JointForum()
    {
    }

    /// <summary>Sets up a forum. Its past may be entered until it is opened.</summary>
    public JointForum(Guid collaborationId, ForumTerms terms, DateTime now)
    {
        CollaborationId = collaborationId;
        Write(terms, now);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public ForumLevel Level { get; private set; }

    public string Purpose { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public Guid? PreparesForId { get; private set; }

    /// <summary>The verbs in a row, as they lie in the database.</summary>
    public string VerbList { get; private set; } = "";

    public bool MoreThanHalf { get; private set; }

    public int LeastOfRegion { get; private set; }

    public int LeastOfMunicipalities { get; private set; }

    /// <summary>A year in which <see cref="TurnSide"/> has the chair; null when the chair does not alternate.</summary>
    public int? TurnYear { get; private set; }

    public Side TurnSide { get; private set; }

    /// <summary>The day from which the past is fixed; null while the forum is being set up.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The last day of the forum; null while it goes on.</summary>
    public DateOnly? LastDay { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether what has been can no longer change.</summary>
    public bool IsOpen() => OpenedOn is not null;

    /// <summary>The outcomes that it can have.</summary>
    public IReadOnlyList<string> Verbs() => VerbList.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>When it has a quorum.</summary>
    public QuorumRule Quorum() => new(MoreThanHalf, LeastOfRegion, LeastOfMunicipalities);

    /// <summary>How the chair alternates; null when it does not.</summary>
    public ChairTurn? Turn() => TurnYear is { } year ? new ChairTurn(year, TurnSide) : null;

    /// <summary>What is written.</summary>
    public ForumTerms Terms() => new()
    {
        Name = Name,
        ShortName = ShortName,
        Level = Level,
        Purpose = Purpose,
        ParentId = ParentId,
        PreparesForId = PreparesForId,
        Verbs = Verbs(),
        Quorum = Quorum(),
        Turn = Turn(),
    };

    /// <summary>Replaces the terms. A presidium that is appointed keeps the turn that it was appointed with.</summary>
    public void Write(ForumTerms terms, DateTime now)
    {
        (Name, ShortName, Level, Purpose) = (terms.Name, terms.ShortName, terms.Level, terms.Purpose);
        (ParentId, PreparesForId) = (terms.ParentId, terms.PreparesForId);
        VerbList = string.Join(Between, ForumVerbs.All.Where(terms.Verbs.Contains));
        (MoreThanHalf, LeastOfRegion, LeastOfMunicipalities) = (terms.Quorum.MoreThanHalf, terms.Quorum.LeastOfRegion, terms.Quorum.LeastOfMunicipalities);
        (TurnYear, TurnSide) = (terms.Turn?.Year, terms.Turn?.Side ?? Side.Region);
        ChangedAt = now;
    }

    /// <summary>Says that what is entered is right: from now on no day that has been gets another composition.</summary>
    /// <exception cref="RuleBroken">FOR-009: it is open already.</exception>
    public void Open(DateOnly today, DateTime now)
    {
        if (IsOpen())
            throw new RuleBroken(ForumRules.CannotOpen, "Forumet är redan öppnat.");
        (OpenedOn, ChangedAt) = (today, now);
    }

    /// <summary>Called by the composition alone, which has ended the seats.</summary>
    internal void Close(DateOnly last, DateTime now) => (LastDay, ChangedAt) = (last, now);

    /// <summary>Notes that its composition changed.</summary>
    public void Touch(DateTime now) => ChangedAt = now;
}
