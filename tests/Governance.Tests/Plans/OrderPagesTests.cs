using System.Net;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans;
using Governance.Platform.Ledger;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Plans;

/// <summary>What a drop on the outline posts, and the comparison of what was written then and now.</summary>
public sealed class OrderPagesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "jamtland-harjedalen", Secretary = $"sekreterare.{Forum}@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_is_dropped_in_another_area_and_what_was_typed_is_saved_with_it()
    {
        var (id, plan) = await WrittenAsync();
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await DropAsync(secretary, await OutlineAsync(secretary, id), plan.Activities[1].Id, plan.Activities[3].Id, plan.Areas[1].Id, ("Title", "Med ny rubrik"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Två är nu aktivitet 2.1 i området Nytta.", page.Document.QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Equal(["1.1 Ett", "1.2 Tre", "2.1 Två", "2.2 Fyra"], Outline(page));
        Assert.Equal("Med ny rubrik", page.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        // The row that was moved is what the address names and what takes the focus.
        Assert.Equal("-1", page.Document.QuerySelector($"#p-{plan.Activities[1].Id}")!.GetAttribute("tabindex"));
        var events = await portal.ReadAsync(Forum, db => db.Set<TenantEvent>().Where(e => e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync(Stop));
        Assert.Equal(["InstrumentStarted", "InstrumentChanged"], events);
    }

    [Fact]
    public async Task Areas_are_dropped_before_one_another_and_a_lost_goal_is_told()
    {
        var (id, plan) = await WrittenAsync(p => p.With(p.Areas[0] with { Goals = [new PlanGoal(p.Areas[0].Id, "Mål")] }).With(p.Activities[0] with { GoalId = p.Areas[0].Id }));
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await DropAsync(secretary, await OutlineAsync(secretary, id), plan.Areas[1].Id, plan.Areas[0].Id, null);
        Assert.Contains("Nytta är nu område 1 av 2.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["1.1 Fyra", "2.1 Ett", "2.2 Två", "2.3 Tre"], Outline(page));
        page = await DropAsync(secretary, page, plan.Activities[0].Id, null, plan.Areas[1].Id);
        Assert.Contains("Ett är nu aktivitet 1.2 i området Nytta. Målet hör till det förra området och följde inte med.", page.Text, StringComparison.Ordinal);
        // The buttons tell the same.
        page = await secretary.SubmitAsync(page, "main form", ("change", $"up.{plan.Activities[0].Id}"));
        Assert.Contains("Ett är nu aktivitet 1.1 i området Nytta.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_on_an_outline_that_has_changed_since_is_refused_and_loses_nothing()
    {
        var (id, plan) = await WrittenAsync();
        using var secretary = await portal.SignInAsync(Secretary);
        var stale = await OutlineAsync(secretary, id);
        await DropAsync(secretary, await OutlineAsync(secretary, id), plan.Activities[0].Id, null, plan.Areas[0].Id);
        var late = await DropAsync(secretary, stale, plan.Activities[1].Id, null, plan.Areas[1].Id, ("Title", "Min rubrik"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Någon annan hann före.", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal("Min rubrik", late.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        Assert.Equal(["1.1 Två", "1.2 Tre", "1.3 Ett", "2.1 Fyra"], Outline(late));
        // It is made on what is now in force, so the next try goes through.
        var again = await DropAsync(secretary, late, plan.Activities[1].Id, null, plan.Areas[1].Id);
        Assert.Equal(["1.1 Tre", "1.2 Ett", "2.1 Fyra", "2.2 Två"], Outline(again));
    }

    [Fact]
    public async Task A_drop_of_what_is_not_there_or_into_nowhere_is_refused()
    {
        var (id, plan) = await WrittenAsync();
        using var secretary = await portal.SignInAsync(Secretary);
        foreach (var (move, before, into) in new (Guid, Guid?, Guid?)[] { (Guid.CreateVersion7(), null, null), (plan.Activities[0].Id, Guid.CreateVersion7(), null), (plan.Activities[0].Id, null, Guid.CreateVersion7()) })
        {
            var refused = await DropAsync(secretary, await OutlineAsync(secretary, id), move, before, into);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("finns inte längre", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        var garbled = await DropAsync(secretary, await OutlineAsync(secretary, id), plan.Activities[0].Id, null, null, ("before", "överst"));
        Assert.Equal(HttpStatusCode.BadRequest, garbled.Status);
        Assert.Equal(["1.1 Ett", "1.2 Två", "1.3 Tre", "2.1 Fyra"], Outline(garbled));
        Assert.Equal(1, await portal.ReadAsync(Forum, db => db.Set<TenantEvent>().CountAsync(e => e.SubjectId == id, Stop)));
    }

    [Fact]
    public async Task The_handle_waits_for_script_and_a_single_row_has_none()
    {
        var (id, _) = await WrittenAsync();
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await OutlineAsync(secretary, id);
        var handles = page.Document.QuerySelectorAll("[data-drag]");
        Assert.Equal(6, handles.Length);
        Assert.All(handles, h => Assert.True(h.HasAttribute("hidden")));
        Assert.Equal("save", page.Document.QuerySelector("main form button")!.GetAttribute("value"));
        await portal.DoInRoomAsync<SaveInstrument.Handler>(Forum, save => save.HandleAsync(new SaveInstrument(id, null, _ => TestPlan.Of(("Ensam", ["Den enda"]))), Stop));
        Assert.Empty((await OutlineAsync(secretary, id)).Document.QuerySelectorAll("[data-drag]"));
    }

    [Fact]
    public async Task The_comparison_marks_the_words_that_differ_and_names_them_for_the_ear()
    {
        var members = await portal.InRoomAsync(Forum, async s => (await s.GetRequiredService<Governance.Principals.Contracts.IPrincipalDirectory>().RegisterAsync(Stop)).CollaborationBySlug(Forum)!.Principals);
        var (id, _) = await WrittenAsync(p => p with
        {
            From = new DateOnly(2027, 1, 1),
            To = new DateOnly(2027, 12, 31),
            Summary = "Vi möts tre gånger om året.\n\nAlla deltar.",
            Activities = [.. p.Activities.Select(a => a with { From = new DateOnly(2027, 1, 1), To = new DateOnly(2027, 6, 30), Parts = [new ActivityPart(members[0].Id, PartRole.Lead)] })],
        });
        using var secretary = await portal.SignInAsync(Secretary);
        var path = $"/forum/{Forum}/plans/{id}";
        await secretary.SubmitAsync(await secretary.OpenAsync(path + "/seal"), "main form");
        await secretary.SubmitAsync(await secretary.OpenAsync(path), "form[action*='handler=revise']");
        await secretary.SubmitAsync(await OutlineAsync(secretary, id), "main form", ("To", "2028-12-31"), ("Summary", null), ("change", "save"));
        await portal.DoInRoomAsync<SaveInstrument.Handler>(Forum, save => save.HandleAsync(new SaveInstrument(id, null, c => c with { Summary = "Vi möts fyra gånger om året.\n\nAlla deltar." }), Stop));
        var seal = await secretary.OpenAsync(path + "/seal");
        await secretary.SubmitAsync(seal, "main form");
        foreach (var page in new[] { seal, await secretary.OpenAsync(path + "/diff?v=2") })
        {
            var text = page.Document.QuerySelectorAll(".diff").Single(d => d.TextContent.Contains("Vi möts", StringComparison.Ordinal));
            Assert.Equal("Vi möts [borttaget: tre] [tillagt: fyra]  gånger om året.\n\nAlla deltar.", text.TextContent);
            Assert.Equal(("del", "ins"), (text.Children[0].LocalName, text.Children[1].LocalName));
            // Days are no text: the whole before and the whole after.
            var span = page.Document.QuerySelectorAll(".diff").Single(d => d.TextContent.Contains("2028-12-31", StringComparison.Ordinal));
            Assert.Equal("[borttaget: 2027-01-01 – 2027-12-31] [tillagt: 2027-01-01 – 2028-12-31] ", span.TextContent);
        }
    }

    private static Task<TestPage> OutlineAsync(TestBrowser secretary, Guid id) => secretary.OpenAsync($"/forum/{Forum}/plans/{id}/edit");

    // As the script does it: the same form, sent to the address of its button.
    private static Task<TestPage> DropAsync(TestBrowser secretary, TestPage page, Guid move, Guid? before, Guid? into, params (string Name, string? Value)[] typed)
    {
        var form = page.Document.QuerySelector("main form[data-order]")!;
        form.SetAttribute("action", form.QuerySelector("[data-move]")!.GetAttribute("formaction")!);
        var drop = new (string Name, string? Value)[] { ("move", move.ToString()), ("before", before?.ToString() ?? ""), ("into", into?.ToString() ?? "") };
        return secretary.SubmitAsync(page, "main form", [.. drop.Where(d => typed.All(t => t.Name != d.Name)), .. typed]);
    }

    private static IEnumerable<string> Outline(TestPage page) => page.Document.QuerySelectorAll("section[aria-labelledby=omraden] .outline a").Select(a => a.TextContent.Trim());

    private async Task<(Guid Id, PlanContent Plan)> WrittenAsync(Func<PlanContent, PlanContent>? with = null)
    {
        var plan = TestPlan.Of(("Grund", ["Ett", "Två", "Tre"]), ("Nytta", ["Fyra"]));
        plan = with?.Invoke(plan) ?? plan;
        return (await portal.InRoomAsync(Forum, s => s.GetRequiredService<SaveInstrument.Handler>().HandleAsync(new SaveInstrument(null, null, _ => plan), Stop)), plan);
    }
}
