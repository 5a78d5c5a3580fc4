using Governance.Audits.Checkpoints;
using Governance.Audits.Jobs;
using Governance.Audits.Ledger;
using Governance.Audits.Packs;
using Governance.Audits.Public;
using Governance.Platform;
using Governance.Platform.Jobs;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Audits;

/// <summary>What an auditor needs: the logs in words, checkpoints, proofs, and packs that are checked offline.</summary>
public sealed class AuditsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => AuditPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Händelser", "ledger", AuditPermissions.Read, 80),
        new(RoomKind.Forum, "Händelser", "ledger", AuditPermissions.Read, 90),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Recurring> Recurring =>
    [
        new("checkpoint-letters", "Ledger:LettersCron", "0 5 * * *", (services, stop) => services.GetRequiredService<CheckpointLetters>().RunAsync(stop)),
    ];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ShownLogs>().AddScoped<LedgerReader>().AddScoped<IEventWords, EventWords>();
        services.AddScoped<CheckpointLetters>().AddScoped<EvidencePacks>().AddScoped<KeptCheckpoints>().AddScoped<EventProofs>().AddScoped<LogCheck>();
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var (page, path) in PagesOfForums)
                pages.Conventions.AddPageRoute("/Audits/" + page, "/forum/{collaboration}/ledger" + path);
        });
    }

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder routes) => TlogEndpoints.Map(routes);

    // A principal's pages, which are also a forum's.
    private static readonly (string Page, string Path)[] PagesOfForums =
    [
        ("Ledger", ""),
        ("Event", "/{id:guid}"),
        ("Erase", "/{id:guid}/erase"),
        ("Checkpoints", "/checkpoints"),
        ("Verify", "/verify"),
        ("Sample", "/sample"),
    ];
}
