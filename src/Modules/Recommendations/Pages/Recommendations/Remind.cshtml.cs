using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Shows who has yet to decide, and reminds them.</summary>
[Authorize(RecommendationPermissions.Send)]
internal sealed class RemindModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, StandingLoader loader, RemindUndecided.Handler remind, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    /// <summary>Who has yet to decide, in the order of the register.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Those who will get a reminder now.</summary>
    public int ToRemind => Rows.Count(r => !r.RemindedToday);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reminded = await remind.HandleAsync(new RemindUndecided(Id), cancellationToken);
        TempData.Say(reminded.Count switch
        {
            0 => text["Alla som saknar beslut är redan påminda i dag."],
            1 => text["En huvudman är påmind."],
            _ => text["{0} huvudmän är påminda.", reminded.Count],
        });
        return LocalRedirect(SentPath + "/remind");
    }

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        var file = await loader.FilesAsync([Id], cancellationToken);
        var today = clock.Today();
        Rows =
        [
            .. CountingAnswers.UndecidedIn(file[0], today).Select(u =>
                new Row(u.Addressee.Principal.DisplayName, u.Points, u.Addressee.RemindedAt, RemindUndecided.Handler.IsRemindedOn(u, today))),
        ];
    }

    internal sealed record Row(string Name, IReadOnlyList<int> Points, DateTime? RemindedAt, bool RemindedToday);
}
