using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Records.Api;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Filing;
using Governance.Records.Finding;
using Governance.Records.Intake;
using Governance.Records.Seeding;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Governance.Records;

/// <summary>Documents and what stands in them.</summary>
public sealed class RecordsModule : AppModule
{
    // A forum has what is shared there under "documents", so its own lie under another word; the pages are the same.
    private static readonly string[] OwnPages = ["Index", "Upload", "Details", "Secrecy", "Share", "ShareRequestPage", "Recall"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => RecordPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Handlingar", "documents", RecordPermissions.ReadOwn, 30),
        new(RoomKind.Forum, "Handlingar", "documents", RecordPermissions.ReadShared, 30),
    ];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddIntake(configuration);
        services.AddSingleton(s => new UploadLimit(s.GetRequiredService<IOptions<IntakeLimits>>().Value.RequestBytes));
        services.AddScoped<IDocumentDirectory, DocumentDirectory>().AddScoped<IDocumentSubjects, AllSubjects>();
        services.AddScoped<DocumentDesk>().AddScoped<IDocumentDesk>(s => s.GetRequiredService<DocumentDesk>()).AddScoped<TextOrders>();
        services.AddScoped<OwnDocuments>().AddScoped<ShareCheck>().AddScoped<IEventWords, EventWords>().AddScoped<ICitableRows, CitableDocuments>();
        services.Configure<RazorPagesOptions>(options =>
        {
            foreach (var page in OwnPages)
                options.Conventions.AddPageRouteModelConvention($"/Records/{page}", AddForumRoute);
        });
    }

    /// <inheritdoc/>
    public override void MapApi(IEndpointRouteBuilder api) => RecordsApi.Map(api);

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder routes) => DocumentFiles.Map(routes);

    /// <inheritdoc/>
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) => RecordsSeed.RunAsync(services, plan, cancellationToken);

    private static void AddForumRoute(PageRouteModel page)
    {
        var own = page.Selectors.Select(s => s.AttributeRouteModel!.Template!.TrimStart('/')).First(t => t.StartsWith("{slug}/documents", StringComparison.Ordinal));
        page.Selectors.Add(new SelectorModel
        {
            AttributeRouteModel = new AttributeRouteModel { Template = "forum/{collaboration}/own-documents" + own["{slug}/documents".Length..] },
        });
    }
}
