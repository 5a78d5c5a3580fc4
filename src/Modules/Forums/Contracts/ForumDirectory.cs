namespace Governance.Forums.Contracts;

/// <summary>Who meets in a forum.</summary>
public enum ForumLevel
{
    /// <summary>Politisk nivå: elected representatives.</summary>
    Political,

    /// <summary>Tjänstepersonsnivå: officials.</summary>
    Officials,
}

/// <summary>What a seat is.</summary>
public enum SeatRole
{
    /// <summary>Ordinarie ledamot.</summary>
    Member,

    /// <summary>Ersättare: has a vote while serving.</summary>
    Substitute,

    /// <summary>Adjungerad: takes part and gets assignments, has no vote.</summary>
    Adjunct,
}

/// <summary>A forum of a collaboration.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CollaborationId">The collaboration in whose forum room it lies.</param>
/// <param name="Name">Such as "Centralt samverkansorgan".</param>
/// <param name="ShortName">Such as "CS".</param>
/// <param name="Level">Who meets in it.</param>
/// <param name="ParentId">The forum that it lies under, if one.</param>
/// <param name="Verbs">What its outcomes may be: some of <see cref="ForumVerbs.All"/>. A forum never decides for a principal.</param>
public sealed record ForumInfo(Guid Id, Guid CollaborationId, string Name, string ShortName, ForumLevel Level, Guid? ParentId, IReadOnlyList<string> Verbs);

/// <summary>Somebody who may sit on a day.</summary>
/// <param name="MandateId">The mandate that puts the person in the seat.</param>
/// <param name="PrincipalId">The principal whose seat it is; null for a party without a vote, such as Västkom.</param>
/// <param name="Party">Name of the principal or the party.</param>
/// <param name="PersonName">Who sits.</param>
/// <param name="Email">Where the summons goes.</param>
/// <param name="Role">What the seat is.</param>
/// <param name="HasVote">Whether who sits there may vote; a substitute only while serving.</param>
/// <param name="Order">Where it stands; lower first.</param>
public sealed record Seat(Guid MandateId, Guid? PrincipalId, string Party, string PersonName, string Email, SeatRole Role, bool HasVote, int Order);

/// <summary>Who leads a forum on a day; null where the place is vacant.</summary>
/// <param name="ChairMandateId">Mandate of the chair.</param>
/// <param name="ViceChairMandateId">Mandate of the vice chair.</param>
public sealed record Presidium(Guid? ChairMandateId, Guid? ViceChairMandateId);

/// <summary>A forum's rule of quorum with what it is counted on, on a day.</summary>
/// <param name="Rule">The rule that applies now.</param>
/// <param name="SeatsWithVote">Members' seats with a vote on the day, vacant ones too.</param>
public sealed record Quorum(QuorumRule Rule, int SeatsWithVote);

/// <summary>Tells other modules of the forums and who sat in them.</summary>
public interface IForumDirectory
{
    /// <summary>The forums of a collaboration, by name. One query.</summary>
    Task<IReadOnlyList<ForumInfo>> ForumsAsync(Guid collaborationId, CancellationToken cancellationToken);

    /// <summary>A forum; null when it is not there, or not to be seen from the room acted in. One query.</summary>
    Task<ForumInfo?> FindAsync(Guid forumId, CancellationToken cancellationToken);

    /// <summary>Who sat on a day: members first, then substitutes, then adjuncts, by order. Historic composition never changes. Two queries.</summary>
    Task<IReadOnlyList<Seat>> SeatsAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Who led it on a day. Two queries.</summary>
    Task<Presidium> PresidiumAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>The forums in which somebody with this e-mail address has a mandate on a day. One query.</summary>
    Task<IReadOnlyList<Guid>> ForumsOfAsync(string email, DateOnly on, CancellationToken cancellationToken);

    /// <summary>When it has a quorum. A meeting that is held keeps the rule that it was opened with: the terms may change later. Two queries.</summary>
    Task<Quorum> QuorumAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken);
}
