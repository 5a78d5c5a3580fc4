using System.Net;
using System.Text.RegularExpressions;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.Onboarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Principals;

public sealed partial class PrincipalPagesTests(OnboardedPortal portal) : IClassFixture<OnboardedPortal>, IAsyncLifetime
{
    private static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await OnboardVerb.OnboardAsync(portal.Services, "23", Token);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_operator_sets_up_a_county_after_seeing_what_is_added()
    {
        var browser = portal.As(Role.PlatformOperator, Room.Platform.Id);
        Assert.Contains("Blekinge län", await browser.PageAsync("/platform/onboard"), StringComparison.Ordinal);
        Assert.Contains("Det här läggs till: 6 huvudmän", await browser.PageAsync("/platform/onboard/10"), StringComparison.Ordinal);
        using (var answer = await browser.PostAsync("/platform/onboard/10", []))
            Assert.Equal("/platform/onboard", answer.Headers.Location?.ToString());
        Assert.Contains("6 nya huvudmän", await browser.PageAsync("/platform/onboard"), StringComparison.Ordinal);
        Assert.NotNull((await portal.RegisterAsync()).CollaborationBySlug("blekinge"));
        using var unknown = await browser.GetAsync("/platform/onboard/02");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("/platform/onboard")]
    [InlineData("/platform/onboard/12")]
    public async Task An_administrator_of_a_principal_does_not_set_up_counties(string path)
    {
        using var answer = await portal.As(Role.Administrator, (await portal.RoomAsync("are")).Id).GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/berg/settings")]
    [InlineData("/berg/settings/bodies")]
    [InlineData("/berg/settings/case-numbers")]
    public async Task Settings_are_for_the_principals_own_administrator(string path)
    {
        var berg = await portal.RoomAsync("berg");
        using var own = await portal.As(Role.Administrator, berg.Id).GetAsync(path);
        using var reader = await portal.As(Role.Reader, berg.Id).GetAsync(path);
        using var stranger = await portal.As(Role.Administrator, (await portal.RoomAsync("are")).Id).GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (own.StatusCode, reader.StatusCode, stranger.StatusCode));
    }

    [Fact]
    public async Task A_new_name_colour_and_logo_are_seen_at_once()
    {
        var room = await portal.RoomAsync("krokom");
        var browser = portal.As(Role.Administrator, room.Id);
        var old = (await portal.RegisterAsync()).BySlug("krokom")!.ThemeHref();
        using var answer = await browser.PostAsync("/krokom/settings", Fields(("DisplayName", "Krokom"), ("ThemeColour", "#112233"), ("Version", "1")), Png);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var krokom = (await portal.RegisterAsync()).BySlug("krokom")!;
        Assert.Equal(("Krokom", "#112233"), (krokom.DisplayName, krokom.ThemeColour));
        Assert.NotEqual(old, krokom.ThemeHref());

        using var logo = await portal.Anonymous().GetAsync(krokom.LogoHref(), Token);
        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", logo.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Png, await logo.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(["AppearanceChanged", "RoomFurnished"], await EventsAsync(room));
    }

    [Fact]
    public async Task Who_saves_on_an_old_version_keeps_what_was_typed_and_sees_what_is_in_force()
    {
        var browser = portal.As(Role.Administrator, (await portal.RoomAsync("bracke")).Id);
        (await browser.PostAsync("/bracke/settings", Fields(("DisplayName", "Bräcke"), ("ThemeColour", "#112233"), ("Version", "1")))).Dispose();
        using var late = await browser.PostAsync("/bracke/settings", Fields(("DisplayName", "Bracke 2"), ("ThemeColour", "#445566"), ("Version", "1")));
        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("value=\"Bracke 2\"", html, StringComparison.Ordinal);
        Assert.Contains("Bräcke, #112233", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"2\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("red", "Ånge", 400)]
    [InlineData("#12345", "Ånge", 400)]
    [InlineData("#123456}body{display:none", "Ånge", 400)]
    [InlineData("#123456", "", 400)]
    public async Task What_is_no_colour_or_no_name_is_refused(string colour, string name, int status)
    {
        var browser = portal.As(Role.Administrator, (await portal.RoomAsync("ragunda")).Id);
        using var answer = await browser.PostAsync("/ragunda/settings", Fields(("DisplayName", name), ("ThemeColour", colour), ("Version", "1")));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEqual(colour, (await portal.RegisterAsync()).BySlug("ragunda")!.ThemeColour);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", 0)]
    [InlineData("\u0089PNG", 200 * 1024)]
    public async Task A_file_that_is_no_small_image_is_refused(string start, int padding)
    {
        byte[] file = padding > 0 ? [.. Png, .. new byte[padding]] : System.Text.Encoding.UTF8.GetBytes(start);
        var browser = portal.As(Role.Administrator, (await portal.RoomAsync("ragunda")).Id);
        using var answer = await browser.PostAsync("/ragunda/settings", Fields(("DisplayName", "Ragunda"), ("ThemeColour", "#123456"), ("Version", "1")), file);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Null((await portal.RegisterAsync()).BySlug("ragunda")!.LogoHref());
    }

    [Fact]
    public async Task A_theme_is_a_file_for_everybody_and_kept_for_ever_under_its_hash()
    {
        var client = portal.Anonymous();
        var register = await portal.RegisterAsync();
        foreach (var href in new[] { register.BySlug("are")!.ThemeHref(), register.CollaborationBySlug("jamtland-harjedalen")!.ThemeHref() })
        {
            using var theme = await client.GetAsync(href, Token);
            Assert.Equal("text/css", theme.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", theme.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Contains("--ds-color-accent-base-default", await theme.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        using var outdated = await client.GetAsync("/t/are/theme-0123456789ab.css", Token);
        Assert.Equal("no-cache", outdated.Headers.CacheControl!.ToString());
        using var unknown = await client.GetAsync("/t/nowhere/theme-0123456789ab.css", Token);
        using var noLogo = await client.GetAsync("/t/are/logo-0123456789ab", Token);
        Assert.All([unknown, noLogo], r => Assert.Equal(HttpStatusCode.NotFound, r.StatusCode));
    }

    [Fact]
    public async Task A_colour_can_be_tried_before_it_is_saved()
    {
        var page = await portal.As(Role.Administrator, (await portal.RoomAsync("stromsund")).Id).PageAsync("/stromsund/settings?Colour=%23ffee00");
        Assert.Contains("/t/colour/ffee00.css", page, StringComparison.Ordinal);
        Assert.Contains("Den gäller först när du sparar", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_added_changed_given_meetings_and_removed()
    {
        var room = await portal.RoomAsync("harjedalen");
        var browser = portal.As(Role.Administrator, room.Id);
        (await browser.PostAsync("/harjedalen/settings/bodies", Fields(("Name", "Kulturnämnden"), ("ShortName", "KN"), ("Kind", "Committee")))).Dispose();
        var id = BodyLink().Match(await browser.PageAsync("/harjedalen/settings/bodies")).Groups["id"].Value;
        var path = $"/harjedalen/settings/bodies/{id}";
        using (var taken = await browser.PostAsync(path, Fields(("Name", "Kulturnämnden"), ("ShortName", "KS"), ("Kind", "Committee"), ("Version", "1"))))
            Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        (await browser.PostAsync(path, Fields(("Name", "Kultur- och fritidsnämnden"), ("ShortName", "KFN"), ("Kind", "Committee"), ("Version", "1")))).Dispose();
        (await browser.PostAsync(path + "?handler=meeting", Fields(("Date", "2026-12-01")))).Dispose();
        using (var twice = await browser.PostAsync(path + "?handler=meeting", Fields(("Date", "2026-12-01"))))
            Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        using (var wrong = await browser.PostAsync(path + "?handler=meeting", Fields(("Date", "nästa vecka"))))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains(await BodiesAsync(room), b => b is { ShortName: "KFN", Name: "Kultur- och fritidsnämnden" } && b.NextMeeting == new DateOnly(2026, 12, 1));

        (await browser.PostAsync(path + "/remove", [])).Dispose();
        Assert.DoesNotContain(await BodiesAsync(room), b => b.ShortName == "KFN");
        Assert.Equal(["BodyAdded", "BodyChanged", "BodyRemoved", "MeetingPlanned", "RoomFurnished"], await EventsAsync(room));
        using var gone = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_strangers_body_is_not_there()
    {
        var id = (await BodiesAsync(await portal.RoomAsync("are")))[0].Id;
        var browser = portal.As(Role.Administrator, (await portal.RoomAsync("berg")).Id);
        foreach (var path in new[] { $"/berg/settings/bodies/{id}", $"/berg/settings/bodies/{id}/remove" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_principal_settles_how_its_case_numbers_look()
    {
        var room = await portal.RoomAsync("ostersund");
        var browser = portal.As(Role.Administrator, room.Id);
        Task<CaseNumber> ReadAsync(string text) => portal.InRoomAsync(room, s => s.GetRequiredService<IOwnBodies>().ReadCaseNumberAsync(text, Token));
        var refused = await Assert.ThrowsAsync<Governance.Platform.Rules.RuleBroken>(() => ReadAsync("2023KS133"));
        Assert.Equal("PRI-001", refused.Code);
        Assert.Contains("KS 2026/123", refused.Message, StringComparison.Ordinal);

        (await browser.PostAsync("/ostersund/settings/case-numbers", Fields(("Prefix", "KS"), ("Pattern", "{year}{prefix}{number}")))).Dispose();
        Assert.Equal("KS/2023/133", (await ReadAsync("2023KS133")).Key);
        foreach (var (prefix, pattern) in new[] { ("KS", "{year}{prefix}{number}"), ("", "{prefix} {year}/{number}"), ("KS", "{year}") })
        {
            using var answer = await browser.PostAsync("/ostersund/settings/case-numbers", Fields(("Prefix", prefix), ("Pattern", pattern)));
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_members_are_shown_to_a_member_sorted_in_Swedish_and_exported_alike()
    {
        var browser = portal.As(Role.Reader, (await portal.RoomAsync("are")).Id);
        var page = await browser.PageAsync("/forum/jamtland-harjedalen/principals?sort=name");
        page = page[page.IndexOf("<tbody", StringComparison.Ordinal)..];
        Assert.Contains("2024-12-31", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Strömsund", StringComparison.Ordinal) < page.IndexOf("Åre kommun", StringComparison.Ordinal));
        Assert.True(page.IndexOf("Åre kommun", StringComparison.Ordinal) < page.IndexOf("Östersund", StringComparison.Ordinal));
        using var csv = await browser.GetAsync("/forum/jamtland-harjedalen/principals?handler=csv");
        var lines = (await csv.Content.ReadAsStringAsync(Token)).Trim().Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.Contains("132839", lines[1], StringComparison.Ordinal);

        var stranger = portal.As(Role.Reader, Guid.CreateVersion7());
        using var refused = await stranger.GetAsync("/forum/jamtland-harjedalen/principals");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_room_knows_its_collaborations_and_the_forum_its_own()
    {
        var rooms = portal.Services.GetRequiredService<IRoomDirectory>();
        var forum = await rooms.ForumBySlugAsync("jamtland-harjedalen", Token);
        Assert.Equal((RoomKind.Forum, forum!.Id), (forum.Kind, Assert.Single(forum.Collaborations)));
        Assert.Equal([forum.Id], (await rooms.PrincipalBySlugAsync("are", Token))!.Collaborations);
        Assert.Equal(Room.Platform, await rooms.ByIdAsync(Room.Platform.Id, Token));
        Assert.Null(await rooms.PrincipalBySlugAsync("jamtland-harjedalen", Token));
        Assert.Null(await rooms.ByIdAsync(Guid.CreateVersion7(), Token));
    }

    [Fact]
    public async Task What_another_node_changed_is_seen_within_half_a_minute()
    {
        var before = (await portal.RegisterAsync()).CollaborationBySlug("jamtland-harjedalen")!;
        await portal.InRoomAsync(Room.Platform, async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            (await db.Set<Collaboration>().SingleAsync(c => c.Id == before.Id, Token)).ForumName = "Fredagsgruppen";
            services.GetRequiredService<EventLedger>().Append("Renamed", before.Id);
            return await db.SaveChangesAsync(Token);
        });
        Assert.Equal(before.ForumName, (await portal.RegisterAsync()).Collaboration(before.Id)!.ForumName);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("Fredagsgruppen", (await portal.RegisterAsync()).Collaboration(before.Id)!.ForumName);
    }

    [Fact]
    public async Task A_figure_counts_from_its_day_on()
    {
        var register = await portal.RegisterAsync();
        var are = register.BySlug("are")!.Id;
        Assert.Null(register.PopulationOn(are, new DateOnly(2019, 12, 30)));
        Assert.Equal(new DateOnly(2019, 12, 31), register.PopulationOn(are, new DateOnly(2024, 12, 30))!.Day);
        Assert.Equal(register.NewestPopulation(are), register.PopulationOn(are, new DateOnly(2030, 1, 1)));
        Assert.Equal(register.BySlug("are")!.Population, register.NewestPopulation(are)!.Population);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    private Task<IReadOnlyList<BodyInfo>> BodiesAsync(Room room) =>
        portal.InRoomAsync(room, services => services.GetRequiredService<IOwnBodies>().BodiesAsync(Token));

    private Task<List<string>> EventsAsync(Room room) => portal.InRoomAsync(room, services =>
        services.GetRequiredService<GovernanceDbContext>().Set<TenantEvent>().Select(e => e.Type).OrderBy(t => t).ToListAsync(Token));

    [GeneratedRegex("href=\"/harjedalen/settings/bodies/(?<id>[0-9a-f-]{36})\">Kulturnämnden", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BodyLink();
}
