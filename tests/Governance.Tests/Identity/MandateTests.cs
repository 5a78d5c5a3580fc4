using System.Net;
using Governance.Identity.Domain;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Identity;

/// <summary>Mandates: who holds them, from when to when, and what follows at the next request.</summary>
public sealed class MandateTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_report_of_a_past_day_differs_from_todays()
    {
        using var auditor = await portal.SignInAsync("revisor.malmo@demo.lansforum.example");
        var then = await auditor.OpenAsync("/malmo/roles?asOf=2024-03-01");
        var now = await auditor.OpenAsync("/malmo/roles");
        var before = Governance.Identity.Seeding.SwedishNames.Of("tidigare.registrator.malmo@demo.lansforum.example");
        Assert.Contains(before, then.Document.QuerySelector("#rapport")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(before, now.Document.QuerySelector("#rapport")!.TextContent, StringComparison.Ordinal);
        var csv = await auditor.OpenAsync("/malmo/roles?handler=Csv&asOf=2024-03-01");
        Assert.Contains("tidigare.registrator.malmo@", csv.Body, StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_registrar_may_not_read_the_report_and_a_stranger_is_told_nothing()
    {
        using var registrar = await portal.SignInAsync("registrator.malmo@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.OpenAsync("/malmo/roles")).Status);
        using var stranger = await portal.SignInAsync("revisor.lund@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/malmo/roles")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync("/lund/roles")).Status);
    }

    [Fact]
    public async Task An_auditor_of_a_principal_sees_no_roles_under_the_forums_address()
    {
        var forum = await SlugOfForumAsync("malmo");
        using var auditor = await portal.SignInAsync("revisor.malmo@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync($"/forum/{forum}/roles")).Status);
        using var own = await portal.SignInAsync($"forumrevisor.{forum}@demo.lansforum.example");
        Assert.Contains("Forumsekreterare", (await own.OpenAsync($"/forum/{forum}/roles")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_begins_and_ends_at_midnight_in_Sweden()
    {
        using var administrator = await portal.SignInAsync("administrator.eslov@demo.lansforum.example");
        var page = await administrator.OpenAsync("/eslov/roles/grant");
        var done = await administrator.SubmitAsync(page, "main form", ("Email", "lasare.horby@demo.lansforum.example"), ("Name", "Någon"),
            ("Role", "Auditor"), ("From", "2026-11-23"), ("To", "2026-11-23"));
        Assert.Equal("/eslov/roles", done.Path);
        // 22:59:59 UTC is 23:59:59 in Sweden in November.
        await AtAsync("2026-11-22T22:59:59Z", HttpStatusCode.NotFound);
        await AtAsync("2026-11-22T23:00:00Z", HttpStatusCode.OK);
        await AtAsync("2026-11-23T22:59:59Z", HttpStatusCode.OK);
        await AtAsync("2026-11-23T23:00:00Z", HttpStatusCode.NotFound);

        async Task AtAsync(string instant, HttpStatusCode expected)
        {
            portal.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
            using var reader = await portal.SignInAsync("lasare.horby@demo.lansforum.example");
            Assert.Equal(expected, (await reader.OpenAsync("/eslov/roles")).Status);
        }
    }

    [Fact]
    public async Task A_session_loses_the_room_at_the_request_after_its_mandate_ended()
    {
        using var auditor = await portal.SignInAsync("revisor.lomma@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.OK, (await auditor.OpenAsync("/lomma/roles")).Status);
        using var administrator = await portal.SignInAsync("administrator.lomma@demo.lansforum.example");
        var yesterday = Governance.Platform.Time.StockholmTime.DayOf(portal.Clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var id = await MandateAsync("lomma", "revisor.lomma@demo.lansforum.example", Role.Auditor);
        var confirm = await administrator.OpenAsync($"/lomma/roles/end/{id}");
        await administrator.SubmitAsync(confirm, "main form", ("LastDay", yesterday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync("/lomma/roles")).Status);
        Assert.Equal(1, await portal.ReadAsync("lomma", db => db.Set<TenantEvent>().CountAsync(e => e.Type == "MandateEnded" && e.SubjectId == id)));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var administrator = await portal.SignInAsync("administrator.kavlinge@demo.lansforum.example");
        var id = await MandateAsync("kavlinge", "administrator.kavlinge@demo.lansforum.example", Role.Administrator);
        var page = await administrator.OpenAsync($"/kavlinge/roles/end/{id}");
        var refused = await administrator.SubmitAsync(page, "main form");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Null(await portal.ReadAsync("kavlinge", db => db.Set<Mandate>().Where(m => m.Id == id).Select(m => m.To).SingleAsync()));
    }

    [Fact]
    public async Task A_new_account_gets_a_one_time_password_that_opens_only_the_choice_of_a_new_one()
    {
        using var administrator = await portal.SignInAsync("administrator.bromolla@demo.lansforum.example");
        var page = await administrator.OpenAsync("/bromolla/roles/grant");
        var today = Governance.Platform.Time.StockholmTime.DayOf(portal.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var granted = await administrator.SubmitAsync(page, "main form",
            ("Email", "ny.person@bromolla.example"), ("Name", "Ny Person"), ("Role", "Auditor"), ("From", today), ("To", null));
        var password = granted.Document.QuerySelector("main code")!.TextContent;
        using var person = portal.Anonymous();
        var door = await person.OpenAsync("/account/sign-in");
        var choose = await person.SubmitAsync(door, "form:has(#Email)", ("Email", "ny.person@bromolla.example"), ("Password", password));
        Assert.Equal("/account/new-password", choose.Path);
        var inside = await person.SubmitAsync(choose, "main form",
            ("CurrentPassword", password), ("Password", "granar och moln 7"), ("Repeated", "granar och moln 7"));
        Assert.Equal("/account", inside.Path);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/bromolla/roles")).Status);
    }

    [Fact]
    public void A_role_of_a_forum_does_not_exist_in_a_principal() =>
        Assert.Equal("IDN-001", Assert.Throws<RuleBroken>(
            () => Mandate.Give(RoomKind.Principal, Guid.CreateVersion7(), Role.ForumSecretary, new DateOnly(2026, 1, 1))).Code);

    private Task<Guid> MandateAsync(string slug, string email, Role role) => portal.ReadAsync(slug, db => db.Set<Mandate>()
        .Where(m => m.TenantId == db.Tenant.TenantId && m.Role == role && m.To == null && db.Set<Account>().Any(a => a.Id == m.AccountId && a.Email == email))
        .Select(m => m.Id).SingleAsync());

    private Task<string> SlugOfForumAsync(string principal) => portal.InRoomAsync(principal, async services =>
    {
        var collaboration = ((TenantContext)services.GetService(typeof(TenantContext))!).Collaborations[0];
        return (await ((IRoomDirectory)services.GetService(typeof(IRoomDirectory))!).ByIdAsync(collaboration, CancellationToken.None))!.Slug;
    });
}
