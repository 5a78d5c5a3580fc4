using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.Onboarding;
using Governance.Principals.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Principals;

public sealed class OnboardCountyTests(OnboardedPortal portal) : IClassFixture<OnboardedPortal>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_county_can_be_onboarded_and_once_more_adds_nothing()
    {
        foreach (var county in Counties.All)
        {
            var first = await OnboardVerb.OnboardAsync(portal.Services, county.Code, Token);
            Assert.Equal(county.Principals.Count, first.Members);
            var again = await OnboardVerb.OnboardAsync(portal.Services, county.Code, Token);
            Assert.Equal((first.Collaboration, 0, 0, 0, first.Members), (again.Collaboration, again.Principals, again.Figures, again.Rooms, again.Members));
        }

        var register = await portal.RegisterAsync();
        Assert.Equal(21, register.Collaborations.Count);
        Assert.Equal(290 + 20, register.Principals.Count);
        Assert.Equal(10_587_710, register.Principals.Where(p => p.Kind == PrincipalKind.Municipality).Sum(p => p.Population));
        Assert.Equal(290, register.Principals.Count(p => p.Kind == PrincipalKind.Municipality));
        Assert.Equal(register.Principals.Count, register.Principals.Select(p => p.Slug).Distinct().Count());
        Assert.All(register.Principals, p => Assert.DoesNotContain(p.Slug, Slug.Reserved));
        Assert.All(register.Principals.Select(p => p.ThemeColour).Concat(register.Collaborations.Select(c => c.ThemeColour)), c => Assert.True(Governance.Platform.Ui.TenantTheme.IsColour(c)));
    }

    [Theory]
    [InlineData("12", 34, "skane", "Vårdsamverkan Skåne", "Centralt samverkansorgan")]
    [InlineData("14", 50, "vastra-gotaland", "Vårdsamverkan Västra Götaland", "Politiskt samrådsorgan (SRO)")]
    [InlineData("23", 9, "jamtland-harjedalen", "Vårdsamverkan Jämtland Härjedalen", "Politisk samrådsgrupp")]
    [InlineData("18", 13, "orebro", "Vårdsamverkan Örebro", "Samverkansorgan")]
    public async Task A_collaboration_has_its_region_first_and_its_names(string county, int members, string slug, string name, string forum)
    {
        await OnboardVerb.OnboardAsync(portal.Services, county, Token);
        var collaboration = (await portal.RegisterAsync()).CollaborationBySlug(slug)!;
        Assert.Equal((name, forum, members), (collaboration.Name, collaboration.ForumName, collaboration.Principals.Count));
        Assert.Equal(county, collaboration.Principals[0].Code);
        Assert.Equal(collaboration.Principals[0], collaboration.Region);
        Assert.Equal(collaboration.Principals.Skip(1).Sum(p => p.Population), collaboration.Region!.Population);
    }

    [Fact]
    public async Task Gotland_is_one_principal_and_a_municipality()
    {
        await OnboardVerb.OnboardAsync(portal.Services, "09", Token);
        var collaboration = (await portal.RegisterAsync()).CollaborationBySlug("gotland")!;
        var gotland = Assert.Single(collaboration.Principals);
        Assert.Equal(("0980", "region-gotland", "Region Gotland", PrincipalKind.Municipality), (gotland.Code, gotland.Slug, gotland.DisplayName, gotland.Kind));
        Assert.Null(collaboration.Region);
        Assert.Equal(["RF", "RS", "HSN", "SON", "RSAU"], (await BodiesAsync("region-gotland")).Select(b => b.ShortName));
    }

    [Fact]
    public async Task What_people_changed_stays_when_it_is_done_again()
    {
        await OnboardVerb.OnboardAsync(portal.Services, "10", Token);
        var room = await portal.RoomAsync("ronneby");
        await portal.InRoomAsync(room, async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            (await db.Set<Principal>().SingleAsync(p => p.Slug == "ronneby", Token)).DisplayName = "Ronneby stad";
            db.Remove(await db.Set<Body>().SingleAsync(b => b.ShortName == "SN", Token));
            services.GetRequiredService<EventLedger>().Append("Changed", room.Id);
            return await db.SaveChangesAsync(Token);
        });

        await OnboardVerb.OnboardAsync(portal.Services, "10", Token);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Ronneby stad", (await portal.RegisterAsync()).BySlug("ronneby")!.DisplayName);
        Assert.DoesNotContain(await BodiesAsync("ronneby"), b => b.ShortName == "SN");
    }

    [Fact]
    public async Task What_is_missing_is_added_when_it_is_done_again()
    {
        var first = await OnboardVerb.OnboardAsync(portal.Services, "13", Token);
        await portal.InRoomAsync(Room.Platform, async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var hylte = await db.Set<Principal>().SingleAsync(p => p.Slug == "hylte", Token);
            db.RemoveRange(await db.Set<PopulationFigure>().Where(f => f.PrincipalId == hylte.Id).ToListAsync(Token));
            db.RemoveRange(await db.Set<CollaborationMember>().Where(m => m.PrincipalId == hylte.Id).ToListAsync(Token));
            db.Remove(hylte);
            services.GetRequiredService<EventLedger>().Append("Removed", hylte.Id);
            return await db.SaveChangesAsync(Token);
        });

        var again = await OnboardVerb.OnboardAsync(portal.Services, "13", Token);
        Assert.Equal((first.Collaboration, 1, 2, 1, 7), (again.Collaboration, again.Principals, again.Figures, again.Rooms, again.Members));
    }

    [Fact]
    public async Task Each_room_is_furnished_by_itself_with_an_event_in_its_own_log()
    {
        await OnboardVerb.OnboardAsync(portal.Services, "12", Token);
        Assert.Equal(["KF", "KS", "SN", "VON", "KSAU"], (await BodiesAsync("malmo")).Select(b => b.ShortName));
        Assert.Equal(["RF", "RS", "HSN", "RSAU"], (await BodiesAsync("region-skane")).Select(b => b.ShortName));
        var events = await portal.InRoomAsync(await portal.RoomAsync("malmo"), services =>
            services.GetRequiredService<GovernanceDbContext>().Set<TenantEvent>().Select(e => e.Type).ToListAsync(Token));
        Assert.Equal(["RoomFurnished"], events);
    }

    [Fact]
    public async Task The_verb_refuses_what_is_no_county()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        foreach (var arguments in new string[][] { ["--county", "02"], ["--county", "x"], [] })
            Assert.Equal(2, await OnboardVerb.Verb.RunAsync(new Governance.Platform.VerbContext(arguments, portal.Services, output, error, TextReader.Null)));
        Assert.Equal(0, await OnboardVerb.Verb.RunAsync(new Governance.Platform.VerbContext(["--county", "08"], portal.Services, output, error, TextReader.Null)));
        Assert.Contains("Vårdsamverkan Kalmar: 13 principals", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_plans_meetings_once_in_the_past_and_in_the_coming_months()
    {
        using var progress = new StringWriter();
        var plan = new Governance.Platform.SeedPlan(["23"], 1, progress);
        await DemoMeetings.SeedAsync(portal.Services, plan, Token);
        var meetings = await MeetingsAsync();
        await DemoMeetings.SeedAsync(portal.Services, plan, Token);
        Assert.Equal(meetings, await MeetingsAsync());
        Assert.Contains(meetings, d => d.Year == 2022);
        Assert.Equal(6, meetings.Where(d => d >= new DateOnly(2026, 11, 22)).Select(d => d.Month).Distinct().Count(), 1.0);
        Assert.DoesNotContain(meetings, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(await BodiesAsync("are"), b => Assert.True(b.NextMeeting >= new DateOnly(2026, 11, 22)));
        Assert.Contains("9 principals", progress.ToString(), StringComparison.Ordinal);

        async Task<List<DateOnly>> MeetingsAsync() => await portal.InRoomAsync(await portal.RoomAsync("are"), services =>
            services.GetRequiredService<GovernanceDbContext>().Set<BodyMeeting>().Select(m => m.Date).OrderBy(d => d).ToListAsync(Token));
    }

    private async Task<IReadOnlyList<BodyInfo>> BodiesAsync(string slug) =>
        await portal.InRoomAsync(await portal.RoomAsync(slug), services => services.GetRequiredService<IOwnBodies>().BodiesAsync(Token));
}
