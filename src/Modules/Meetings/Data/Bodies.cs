using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using BodyQuorum = Governance.Meetings.Domain.Quorum;

namespace Governance.Meetings.Data;

/// <summary>What a forum is in the words of a meeting: its rules, and who sits in it on a day.</summary>
internal sealed class Bodies(IForumDirectory forums, IPrincipalDirectory principals)
{
    /// <summary>The rules of a forum on a day. Three queries.</summary>
    /// <exception cref="NotFound">The forum is not there for the room.</exception>
    public async Task<BodyRules> RulesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var forum = await forums.FindAsync(forumId, cancellationToken) ?? throw new NotFound();
        return RulesOf(forum, (await forums.QuorumAsync(forumId, on, cancellationToken)).Rule);
    }

    /// <summary>Who has a mandate on a day. Four queries.</summary>
    public async Task<Roster> RosterAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var seats = await forums.SeatsAsync(forumId, on, cancellationToken);
        var quorum = await forums.QuorumAsync(forumId, on, cancellationToken);
        var register = await principals.RegisterAsync(cancellationToken);
        return new Roster(quorum.SeatsWithVote, [.. seats.Select(s => SeatedOf(s, register))]);
    }

    /// <summary>The rules of a forum that has this quorum.</summary>
    public static BodyRules RulesOf(ForumInfo forum, QuorumRule rule) =>
        BodyRules.Forum(forum.Name, forum.ShortName, forum.Verbs, new BodyQuorum(rule.MoreThanHalf, 0, rule.LeastOfRegion, rule.LeastOfMunicipalities)) with { RemoteAllowed = true };

    /// <summary>Somebody in a seat. A party without a vote takes part as an adjunct, whatever its seat is called.</summary>
    public static Seated SeatedOf(Seat seat, PrincipalRegister register) => new()
    {
        MandateId = seat.MandateId,
        PrincipalId = seat.PrincipalId,
        Name = seat.PersonName,
        Party = seat.Party,
        Email = seat.Email,
        HasVote = seat.HasVote,
        Kind = seat switch
        {
            { HasVote: false } or { Role: SeatRole.Adjunct } => SeatKind.Adjunct,
            { Role: SeatRole.Substitute } => SeatKind.Substitute,
            _ => SeatKind.Member,
        },
        Side = seat.PrincipalId is { } id && register.ById(id) is { } principal ? principal.Kind == PrincipalKind.Region ? Side.Region : Side.Municipality : Side.None,
        Order = seat.Order,
    };
}
