using System.Net.Http.Json;
using System.Text.Json;
using Governance.Forums.Domain;
using Governance.Forums.Pages.Forums;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Meetings;

/// <summary>A summoned meeting of a forum of the demo, today, for tests that go on at the table.</summary>
internal sealed record MeetingTable(TestPortal Portal, string Room, Guid Id, IReadOnlyList<Guid> Items, Roster Roster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Path => $"/forum/{Room}/meetings/{Id}";

    public string Live => Path + "/live";

    /// <summary>The members with a vote.</summary>
    public IReadOnlyList<Seated> Members => [.. Roster.People.Where(p => p is { Kind: SeatKind.Member, HasVote: true })];

    public static async Task<MeetingTable> SummonedAsync(TestPortal portal, string room, string forum, params ItemContent[] items)
    {
        var id = Guid.CreateVersion7();
        var ids = items.Select(_ => Guid.CreateVersion7()).ToList();
        var roster = await portal.InRoomAsync(room, async services =>
        {
            var (desk, bodies) = (services.GetRequiredService<MeetingDesk>(), services.GetRequiredService<Bodies>());
            var forumId = await services.GetRequiredService<Platform.Data.GovernanceDbContext>().Set<JointForum>().Where(f => f.ShortName == forum).Select(f => f.Id).SingleAsync(Stop);
            var on = portal.Clock.Today();
            var people = await bodies.RosterAsync(forumId, on, Stop);
            MeetingCommand[] commands =
            [
                new PlanMeeting(id, forumId, await bodies.RulesAsync(forumId, on, Stop), on, new TimeOnly(9, 0), "Regionens hus"),
                .. items.Select((content, i) => new AddItem(ids[i], content)), new SendSummons(people),
            ];
            await desk.PostAsync(id, [.. commands.Select(c => desk.Command(c))], Stop);
            return people;
        });
        return new MeetingTable(portal, room, id, ids, roster);
    }

    /// <summary>The same, opened, with the members present and the first of them in the chair.</summary>
    public async Task<MeetingTable> OpenedAsync()
    {
        await DoAsync([new OpenMeeting(Roster, await Portal.InRoomAsync(Room, s => FirstAsync(s.GetRequiredService<MeetingDesk>())), "Sekreteraren"),
            .. Members.Select(m => (MeetingCommand)new NoteAttendance(m.MandateId, Presence.Present)), new ChooseChair(Members[0].MandateId)]);
        return this;
    }

    public Task<PostedResult> DoAsync(params MeetingCommand[] commands) => Portal.InRoomAsync(Room, services =>
    {
        var desk = services.GetRequiredService<MeetingDesk>();
        return desk.PostAsync(Id, [.. commands.Select(c => desk.Command(c))], Stop);
    });

    public Task<Meeting> ReadAsync() => Portal.InRoomAsync(Room, s => s.GetRequiredService<MeetingDesk>().OpenAsync(Id, Stop));

    /// <summary>Lets a person of the demo sit in a member's seat, by the address; and gives the slug of the principal.</summary>
    public static Task<string> SeatAsync(TestPortal portal, string room, string forum, int member, string word) => portal.InRoomAsync(room, async services =>
    {
        var db = services.GetRequiredService<Platform.Data.GovernanceDbContext>();
        var forumId = await db.Set<JointForum>().Where(f => f.ShortName == forum).Select(f => f.Id).SingleAsync(Stop);
        var roster = await services.GetRequiredService<Bodies>().RosterAsync(forumId, portal.Clock.Today(), Stop);
        var seated = roster.People.Where(p => p is { Kind: SeatKind.Member, HasVote: true }).ElementAt(member);
        var slug = (await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(Stop)).ById(seated.PrincipalId!.Value)!.Slug;
        await services.GetRequiredService<ChangeAddress.Handler>().HandleAsync(new ChangeAddress(forumId, null, seated.MandateId, $"{word}.{slug}@demo.lansforum.example"), Stop);
        return slug;
    });

    /// <summary>The selector of the form that gives a command.</summary>
    public static string Form(string command, Guid? item = null) =>
        $"form:has(input[name=command][value={command}])" + (item is { } id ? $":has(input[name=item][value='{id}'])" : "");

    /// <summary>A command out of a browser's queue, and what was answered.</summary>
    public async Task<(int Status, JsonElement Said)> SendAsync(TestBrowser browser, string token, object fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Live + "?handler=command") { Content = JsonContent.Create(fields) };
        request.Headers.Add("RequestVerificationToken", token);
        var answer = await browser.SendAsync(request);
        return ((int)answer.Status, JsonDocument.Parse(answer.Body).RootElement);
    }

    /// <summary>The number of a § that was taken up.</summary>
    public async Task<int> NumberAsync(Guid item) => (await ReadAsync()).State.Find(item)!.Paragraph!.Value;

    private async Task<int> FirstAsync(MeetingDesk desk) => await desk.FirstParagraphAsync(Id, (await desk.OpenAsync(Id, Stop)).State.ForumId, Portal.Clock.Today(), Stop);
}
