using System.Globalization;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Finding;

/// <summary>A meeting is found by all members of the collaboration, by what they have been told of it.</summary>
internal sealed class MeetingSource : ISearchSource
{
    public string Name => "meeting";

    public SearchKind Kind => SearchKind.Meeting;

    public string? Permission => MeetingPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is AnnouncedMeeting m ? [m.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        // A day alone is found in the list and the year; an agenda is what people search for.
        if (await rows.FindAsync<AnnouncedMeeting>(id, cancellationToken) is not { Summons: { } summons } meeting)
            return [];
        return
        [
            new SearchText(string.Create(CultureInfo.InvariantCulture, $"{meeting.Body} {meeting.On.Iso()}"), meeting.On)
            {
                CollaborationId = meeting.CollaborationId,
                Reference = string.Join(" · ", summons.Items.Select(i => i.Content.CaseNumber).Where(n => n.Length > 0).Prepend($"{meeting.ShortName} {meeting.On.Iso()}")),
                Body = string.Join('\n', summons.Items.Where(i => i.Since != SinceSummons.Struck).SelectMany(i => new[] { i.Content.Title, i.Content.Proposal }).Where(t => t.Length > 0)),
                Status = meeting.Stage.Word(),
                Path = string.Create(CultureInfo.InvariantCulture, $"meetings/{meeting.Id}"),
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<AnnouncedMeeting>().Where(m => m.PublishedBy == db.Tenant.TenantId).Select(m => m.Id).ToListAsync(cancellationToken);
}
