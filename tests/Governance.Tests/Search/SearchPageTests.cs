using System.Net;
using Governance.Identity.Roles;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Governance.Tests.Recommendations;

namespace Governance.Tests.Search;

/// <summary>Search as people use it, by HTTP; the same on every database.</summary>
public sealed class SearchPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_inflection_finds_any_other()
    {
        await SentRecommendation.SendAsync(portal, title: "Samordnaren för hjälpmedelscentralerna");
        foreach (var typed in (string[])["samordnare", "samordnaren", "SAMORDNARNA", "samord", "hjälpmedelscentral", "samordnare hjälpmedelscentralen", "\"samordnaren för hjälpmedelscentralerna\""])
            Assert.Contains("Rekommendation: Samordnaren för hjälpmedelscentralerna", (await portal.AskAsync(Searches.Registrar, "/malmo", typed)).Hits());
        foreach (var typed in (string[])["samordnare hjälpmedelscentral flygplats", "\"hjälpmedelscentralerna samordnaren\"", "hjalpmedelscentral"])
            Assert.DoesNotContain("Rekommendation: Samordnaren för hjälpmedelscentralerna", (await portal.AskAsync(Searches.Registrar, "/malmo", typed)).Hits());
    }

    [Fact]
    public async Task Å_ä_and_ö_are_letters_of_their_own()
    {
        await SentRecommendation.SendAsync(portal, title: "Kvårtstå åtgärdslista");
        await SentRecommendation.SendAsync(portal, title: "Kvartsta atgardslista");
        Assert.Equal(["Rekommendation: Kvårtstå åtgärdslista"], (await portal.AskAsync(Searches.Registrar, "/malmo", "KVÅRTSTÅ ")).Hits());
        Assert.Equal(["Rekommendation: Kvartsta atgardslista"], (await portal.AskAsync(Searches.Registrar, "/malmo", "kvartsta ")).Hits());
        // Å as A with a ring, as some systems write it.
        Assert.Equal(["Rekommendation: Kvårtstå åtgärdslista"], (await portal.AskAsync(Searches.Registrar, "/malmo", "kva\u030artsta\u030a ")).Hits());
    }

    [Fact]
    public async Task Paragraphs_and_case_numbers_are_found_exactly()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Paragraftecknets prövning");
        await portal.AnswerAsync(id, "961", new PointAnswer(1, Outcome.Adopt));
        Assert.Equal(["Beslut: Paragraftecknets prövning"], (await portal.AskAsync(Searches.Registrar, "/malmo", "§ 961 paragraftecknets", "&kind=decision")).Hits());
        Assert.Equal(["Beslut: Paragraftecknets prövning"], (await portal.AskAsync(Searches.Registrar, "/malmo", $"KF {portal.Clock.Today().AddDays(-3).Iso()} §961 prövning", "&kind=decision")).Hits());
        Assert.Empty((await portal.AskAsync(Searches.Registrar, "/malmo", "§ 96 paragraftecknets", "&kind=decision")).Hits());
        Assert.Empty((await portal.AskAsync(Searches.Registrar, "/malmo", "§ 9610 paragraftecknets")).Hits());

        await portal.DoInRoomAsync<GiveCaseNumber.Handler>("malmo", h => h.HandleAsync(new GiveCaseNumber(id, "SN 2026/4711"), Stop));
        foreach (var typed in (string[])["SN 2026/4711", "sn 2026-4711", "SN 2026/04711", "2026/4711"])
            Assert.Contains("Eget ärende: Paragraftecknets prövning", (await portal.AskAsync(Searches.Registrar, "/malmo", typed)).Hits());
        Assert.DoesNotContain("Eget ärende: Paragraftecknets prövning", (await portal.AskAsync(Searches.Registrar, "/malmo", "SN 2026/471")).Hits());
        Assert.DoesNotContain("Eget ärende: Paragraftecknets prövning", (await portal.AskAsync(Searches.Registrar, "/malmo", "KS 2026/4711")).Hits());
    }

    [Fact]
    public async Task Facets_sum_to_what_they_narrow()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Facetteringens fördelning");
        await portal.AnswerAsync(id, "12", new PointAnswer(1, Outcome.Adopt), new PointAnswer(2, Outcome.Reject));
        var all = await portal.AskAsync(Searches.Registrar, "/malmo", "facetteringens fördelning");
        Assert.Equal(4, all.Total());
        Assert.Equal(4, all.Counts("Kind").Sum());
        Assert.Equal(4, all.Counts("Year").Sum());
        Assert.Equal(4, all.Counts("Status").Sum());
        Assert.Equal([3], all.Counts("Principal"));

        var decisions = await portal.AskAsync(Searches.Registrar, "/malmo", "facetteringens fördelning", "&kind=decision");
        Assert.Equal(2, decisions.Total());
        Assert.Equal(4, decisions.Counts("Kind").Sum());
        Assert.Equal(2, decisions.Counts("Status").Sum());
        var rejected = await portal.AskAsync(Searches.Registrar, "/malmo", "facetteringens fördelning", "&kind=decision&status=Avsl%C3%A5r&principal=malmo&year=2026");
        Assert.Equal(1, rejected.Total());
        Assert.Single(rejected.Hits());
        foreach (var nothing in (string[])["&kind=finns-inte", "&year=abc", "&p=99999999999", "&p=-1", "&status=", "&principal=finns-inte"])
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(Searches.Registrar, "/malmo", "facetteringens", nothing)).Status);
    }

    [Fact]
    public async Task What_people_wrote_is_never_markup()
    {
        await SentRecommendation.SendAsync(portal, title: "Snedstreck <script>alert(1)</script> <b>fet</b>");
        var page = await portal.AskAsync(Searches.Registrar, "/malmo", "snedstreck script");
        Assert.Single(page.Hits());
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main .hits script, main .hits b"));
        Assert.Contains(page.Document.QuerySelectorAll(".hits mark"), m => m.TextContent == "script");
        var typed = await portal.AskAsync(Searches.Registrar, "/malmo", "\"><script>alert(2)</script>");
        Assert.DoesNotContain("<script>alert", typed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_found_and_what_it_corrects_says_so()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Rättelsens väg till sökaren");
        var first = (await portal.AnswerAsync(id, "21", new PointAnswer(1, Outcome.Reject))).Single();
        await portal.AnswerAsync(id, "21", new PointAnswer(1, Outcome.Adopt, CorrectsId: first, CorrectionReason: "Pappersförväxling."));
        var page = await portal.AskAsync(Searches.Neighbour, "/lund", "rättelsens sökaren", "&kind=decision");
        Assert.Equal(2, page.Hits().Count);
        Assert.Single(page.Document.QuerySelectorAll(".hits .eyebrow strong"));
        Assert.Contains("Antar", Assert.Single((await portal.AskAsync(Searches.Neighbour, "/lund", "pappersförväxling")).Document.QuerySelectorAll(".hits__facts")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_recommendation_says_that_it_is()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Tillbakadragandets följder");
        await portal.DoInRoomAsync<WithdrawRecommendation.Handler>("skane", h => h.HandleAsync(new WithdrawRecommendation(id, null, "Inaktuell."), Stop));
        var page = await portal.AskAsync(Searches.Registrar, "/malmo", "tillbakadragandets");
        Assert.Contains("Återkallad", Assert.Single(page.Document.QuerySelectorAll(".hits__facts")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_found_by_those_who_write_it_until_it_is_sent()
    {
        var id = await portal.InRoomAsync("skane", async s => await ((SaveDraft.Handler)s.GetService(typeof(SaveDraft.Handler))!).HandleAsync(
            new SaveDraft(null, null, new DraftContent { Title = "Halvfärdigt hemlighetsmakeri", Background = "Blåbärsplanen." }), Stop));
        Assert.Equal(["Utkast: Halvfärdigt hemlighetsmakeri"], (await portal.AskAsync(Searches.Secretary, "/forum/skane", "blåbärsplan")).Hits());
        foreach (var (who, room) in ((string, string)[])[(Searches.Registrar, "/malmo"), (Searches.Registrar, "/forum/skane"), ("forumrevisor.skane@demo.lansforum.example", "/forum/skane"), (Searches.Stranger, "/ostersund")])
            Assert.Equal(0, (await portal.AskAsync(who, room, "blåbärsplan")).Total());
        await portal.DoInRoomAsync<DiscardDraft.Handler>("skane", h => h.HandleAsync(new DiscardDraft(id, null), Stop));
        Assert.Contains("Kasserat", (await portal.AskAsync(Searches.Secretary, "/forum/skane", "blåbärsplan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_decision_is_found_at_home_only_until_it_is_published()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Hemmablindhetens botemedel");
        using var official = await portal.SignInAsync("handlaggare.malmo@demo.lansforum.example");
        await official.OpenAsync($"/malmo/recommendations/{id}");
        await portal.DoInRoomAsync<AddStep.Handler>("malmo", async h =>
        {
            var ks = await portal.InRoomAsync("malmo", s => SentRecommendation.BodyAsync(s, "KS"));
            await h.HandleAsync(new AddStep(id, ks.Id, portal.Clock.Today().AddDays(-5).Iso(), StepKind.Proposal, "12", "Anteckning om hallonsnåret"), Stop);
        });
        Assert.Equal(["Eget ärende: Hemmablindhetens botemedel"], (await portal.AskAsync(Searches.Registrar, "/malmo", "hallonsnår")).Hits());
        Assert.Equal(0, (await portal.AskAsync(Searches.Neighbour, "/lund", "hallonsnår")).Total());
        Assert.Equal(0, (await portal.AskAsync(Searches.Secretary, "/forum/skane", "hallonsnår")).Total());
        // The room's own entries are not mixed into the forum that it visits.
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/forum/skane", "hallonsnår")).Total());
    }

    [Fact]
    public async Task People_are_found_by_name_and_role_while_they_have_it()
    {
        await portal.DoInRoomAsync<GrantMandate.Handler>("malmo", h => h.HandleAsync(
            new GrantMandate("qvintus.ovanlig@malmo.example", "Qvintus Ovanlig", Platform.Security.Role.Finance, portal.Clock.Today(), portal.Clock.Today().AddDays(2)), Stop));
        var page = await portal.AskAsync(Searches.Registrar, "/malmo", "qvintus ekonom");
        Assert.Equal(["Person: Qvintus Ovanlig"], page.Hits());
        Assert.DoesNotContain("malmo.example", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await portal.AskAsync(Searches.Neighbour, "/lund", "qvintus")).Total());
        Assert.NotEqual(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "forumsekreterare")).Total());
    }

    [Fact]
    public async Task An_empty_page_and_a_fruitless_one_give_advice()
    {
        Assert.Contains("Vad letar du efter?", (await portal.AskAsync(Searches.Registrar, "/malmo", "")).Text, StringComparison.Ordinal);
        Assert.Contains("Det går inte att söka på bara det", (await portal.AskAsync(Searches.Registrar, "/malmo", "och att")).Text, StringComparison.Ordinal);
        var none = await portal.AskAsync(Searches.Registrar, "/malmo", "xyzzyqwerty", "&kind=decision");
        Assert.Contains("Inget hittades för xyzzyqwerty", none.Text, StringComparison.Ordinal);
        Assert.Contains("Ta bort avgränsningen", none.Text, StringComparison.Ordinal);
        Assert.Contains("Malmö stad, ", (await portal.AskAsync(Searches.Registrar, "/malmo", "Malmö")).Text, StringComparison.Ordinal);
        using var english = (await portal.SignInAsync(Searches.Registrar)).InEnglish();
        Assert.Contains("Nothing was found", (await english.OpenAsync("/malmo/search?q=xyzzyqwerty")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_have_pages_and_every_hit_can_be_taken_away_as_a_file()
    {
        for (var i = 0; i < 23; i++)
            await SentRecommendation.SendAsync(portal, title: $"Sidbrytning nummer {i:00}");
        var first = await portal.AskAsync(Searches.Registrar, "/malmo", "sidbrytning");
        var second = await portal.AskAsync(Searches.Registrar, "/malmo", "sidbrytning", "&p=2");
        Assert.Equal(23, first.Hits().Concat(second.Hits()).Distinct().Count());
        Assert.Equal((20, 3), (first.Hits().Count, second.Hits().Count));
        Assert.Equal("21", second.Document.QuerySelector(".hits")!.GetAttribute("start"));
        var csv = await portal.AskAsync(Searches.Registrar, "/malmo", "sidbrytning", "&handler=Export&format=csv");
        Assert.Equal(24, csv.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Sidbrytning nummer 22", csv.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_box_in_the_header_leads_to_the_room_that_is_shown()
    {
        using var registrar = await portal.SignInAsync(Searches.Registrar);
        Assert.Equal("/malmo/search", (await registrar.OpenAsync("/malmo")).Document.QuerySelector("header form[role=search]")!.GetAttribute("action"));
        Assert.Equal("/forum/skane/search", (await registrar.OpenAsync("/forum/skane")).Document.QuerySelector("header form[role=search]")!.GetAttribute("action"));
        Assert.Null((await registrar.OpenAsync("/about")).Document.QuerySelector("header form[role=search]"));
        using var nobody = portal.Anonymous();
        Assert.Null((await nobody.OpenAsync("/account/sign-in")).Document.QuerySelector("header form[role=search]"));
    }
}
