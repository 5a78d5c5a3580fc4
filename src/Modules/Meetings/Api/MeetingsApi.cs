using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Api;

/// <summary>The meetings of a collaboration for other systems: what all members have been told.</summary>
internal static class MeetingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/collaborations/{id:guid}/meetings", ListAsync).WithName("ListMeetings").WithTags("Meetings").RequireAuthorization(MeetingPermissions.Read)
            .WithSummary("The meetings of a collaboration's forums, by day: all, or those from a day on (from), of one forum (forum).");
        api.MapGet("/meetings/{id:guid}", GetAsync).WithName("GetMeeting").WithTags("Meetings").RequireAuthorization(MeetingPermissions.Read)
            .WithSummary("A meeting with its agenda as it was sent and changed since; no agenda until the summons is sent.");
    }

    private static async Task<PageOf<MeetingWire>> ListAsync(Guid id, DateOnly? from, Guid? forum, [AsParameters] Paging paging, GovernanceDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var rows = await db.Set<AnnouncedMeeting>().AsNoTracking().Where(m => m.CollaborationId == id && (from == null || m.On >= from) && (forum == null || m.ForumId == forum))
            .OrderBy(m => m.On).ThenBy(m => m.Id).Select(m => new MeetingWire(m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage, m.Revision)).ToListAsync(cancellationToken);
        return paging.Of(rows);
    }

    private static async Task<MeetingWithAgendaWire> GetAsync(Guid id, GovernanceDbContext db, CancellationToken cancellationToken)
    {
        // What the filters don't show is not there, whoever asks.
        var m = await db.Set<AnnouncedMeeting>().AsNoTracking().FirstOrThrowAsync(x => x.Id == id, cancellationToken);
        return new MeetingWithAgendaWire(
            new MeetingWire(m.Id, m.ForumId, m.On, m.From, m.Place, m.Stage, m.Revision), m.CancelledBecause.Length > 0 ? m.CancelledBecause : null, m.Summons?.SentOn,
            [.. (m.Summons?.Items ?? []).Select(i => new AgendaItemWire(
                i.Id, i.Number, i.Content.Title, i.Content.Kind, i.Content.CaseNumber, i.Content.SubjectId, i.Content.Presenter, i.Content.From, i.Content.Minutes, i.Content.Closed, i.Content.Proposal, i.Since, i.StruckBecause,
                [.. i.Content.Papers.Select(p => new PaperWire(p.DocumentId, p.VersionId, p.Title, p.Hash))]))]);
    }
}
