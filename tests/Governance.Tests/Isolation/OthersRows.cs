using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>Pages must read the same after others have worked: a number on them that moved was counted over other rooms.</summary>
internal static class OthersRows
{
    /// <summary>The pages whose words or numbers moved when rooms outside the page's collaborations got rows.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(TestPortal portal)
    {
        // The logs in the form that machines check are there once they are signed.
        await portal.Services.GetRequiredService<Platform.Ledger.LedgerWork>().RunAsync(TestContext.Current.CancellationToken);
        var recipes = await RouteRecipes.ReadAsync(portal);
        var routes = PortalRoutes.Of(portal.Services)
            .Where(r => r is { Method: "GET", Kind: RouteKind.Principal or RouteKind.Forum } && !r.Pattern.Contains("{decisionId", StringComparison.Ordinal)).ToList();
        var before = await TextsAsync(portal, recipes, routes);
        await WorkElsewhereAsync(portal);
        var after = await TextsAsync(portal, recipes, routes);
        return [.. routes.Where((_, i) => before[i] != after[i]).Select((r, _) => $"GET {r.Pattern} tells of rows elsewhere")];
    }

    private static async Task WorkElsewhereAsync(TestPortal portal)
    {
        var answered = await portal.InRoomAsync(RouteRecipes.StrangerForum, SendAsync);
        Assert.NotEqual(Guid.Empty, answered);
        await portal.InRoomAsync(RouteRecipes.StrangerForum, services => DraftAsync(services, "Ett utkast till"));
        using var registrar = await portal.SignInAsync($"registrator.{RouteRecipes.StrangerPrincipal}@demo.lansforum.example");
        // Opening it writes a matter and a receipt in the stranger's room.
        var opened = await registrar.OpenAsync($"/{RouteRecipes.StrangerPrincipal}/recommendations/{answered}");
        Assert.Equal(System.Net.HttpStatusCode.OK, opened.Status);
        using var administrator = await portal.SignInAsync($"administrator.{RouteRecipes.StrangerPrincipal}@demo.lansforum.example");
        await administrator.OpenAsync($"/{RouteRecipes.StrangerPrincipal}/roles");
    }

    private static async Task<Guid> SendAsync(IServiceProvider services) =>
        await services.GetRequiredService<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(await DraftAsync(services, "En rekommendation till")), TestContext.Current.CancellationToken);

    private static async Task<Guid> DraftAsync(IServiceProvider services, string title)
    {
        var collaboration = services.GetRequiredService<Platform.Tenancy.TenantContext>().TenantId;
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(TestContext.Current.CancellationToken);
        var content = new DraftContent
        {
            Title = title,
            Background = "Så att något händer i en annan samverkan.",
            ForumName = register.Collaboration(collaboration)!.ForumName,
            MeetingDate = new DateOnly(2026, 11, 18),
            Paragraph = "§ 71",
            CaseNumber = "X 2026/71",
            AnswerBy = new DateOnly(2027, 3, 1),
            Points = [new DraftPoint(1, "Huvudmannen antar förslaget.", PointKind.Adopt, ConditionJson.Write(new Condition.Adopts(Who.All)))],
            Addressees = [.. register.Collaboration(collaboration)!.Principals.Select(p => new DraftAddressee(p.Id, null))],
        };
        return await services.GetRequiredService<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, content), TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> TextsAsync(TestPortal portal, RouteRecipes recipes, List<PortalRoute> routes)
    {
        var texts = new List<string>();
        foreach (var route in routes)
        {
            using var owner = await portal.SignInAsync(route.Owner(route.Kind == RouteKind.Forum ? RouteRecipes.Forum : RouteRecipes.Principal));
            var page = await owner.OpenAsync(recipes.Own(route)!);
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            texts.Add(page.Text);
        }

        return texts;
    }
}
