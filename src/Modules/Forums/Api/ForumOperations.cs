using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Governance.Forums.Api;

/// <summary>Forums as resources.</summary>
internal static class ForumOperations
{
    public static async Task<PageOf<ForumWire>> ListAsync(Guid id, [AsParameters] Paging paging, GovernanceDbContext db, ForumReader reader, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        return paging.Of([.. (await reader.ForumsAsync(id, cancellationToken)).Select(Of)]);
    }

    public static async Task<ForumWire> GetAsync(Guid id, GovernanceDbContext db, CancellationToken cancellationToken) => Of(await FindAsync(id, db, cancellationToken));

    public static async Task<CompositionWire> SeatsAsync(Guid id, DateOnly? on, GovernanceDbContext db, ForumReader reader, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var composition = await reader.CompositionAsync(await FindAsync(id, db, cancellationToken), tracked: false, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        var day = on ?? reader.Today;
        var lead = composition.PresidiumOn(day);
        return new CompositionWire(day, composition.SeatsWithVote(day), lead.ChairMandateId, lead.ViceChairMandateId, [.. composition.On(day).Select(s => Of(s, register))]);
    }

    private static SeatWire Of(SeatOnDay on, PrincipalRegister register) => new(
        on.Seat.Id, on.Seat.Role, on.Seat.Order, on.Seat.PrincipalId is { } principal ? register.ById(principal)?.Code : null, ForumDirectory.PartyOf(on.Seat, register), on.Seat.HasVote(),
        on.Mandate is { } m ? new PersonWire(m.Id, m.PersonName, m.Email, m.From, m.To) : null);

    private static ForumWire Of(JointForum forum) => new(
        forum.Id, forum.Name, forum.ShortName, forum.Level, forum.Purpose, forum.ParentId, forum.PreparesForId, forum.Verbs(), forum.Quorum(),
        forum.Turn() is { } turn ? new TurnWire(turn.Year, turn.Side) : null, forum.OpenedOn, forum.LastDay);

    // What the filters don't show is not there, whoever asks.
    private static Task<JointForum> FindAsync(Guid id, GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<JointForum>().AsNoTracking().FirstOrThrowAsync(f => f.Id == id, cancellationToken);
}
