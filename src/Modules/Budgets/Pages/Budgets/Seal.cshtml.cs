using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Says what sealing a budget will do, or what stands in its way, and seals it.</summary>
[Authorize(BudgetPermissions.Seal)]
internal sealed class SealModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory, YearBooks books, SealBudget.Handler seal, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public SealedWay Way { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    public string RoomPath => tenant.Room.Path;

    public BudgetDraft Draft { get; private set; } = null!;

    /// <summary>The year as it is; null for its first budget.</summary>
    public YearBook? Book { get; private set; }

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    public IReadOnlyList<PrincipalInfo> Members { get; private set; } = [];

    public CostSharing? Sharing { get; private set; }

    /// <summary>What the principals pay by the budget that applies; null for the first.</summary>
    public CostSharing? Before { get; private set; }

    /// <summary>Whether it passes the ceiling.</summary>
    public bool IsOver => Book?.CeilingOre is { } ceiling && Draft.Content.TotalOre > ceiling;

    /// <summary>The decided keys that it changes.</summary>
    public IReadOnlyList<CostKey> ChangedKeys { get; private set; } = [];

    /// <summary>Whether the forum may decide it alone.</summary>
    public bool MayForum => Book?.CeilingOre is not null && !IsOver && ChangedKeys.Count == 0;

    public string? Warning => BudgetWords.Warning(Draft.Content, clock.Today(), AnswerBy, text);

    /// <summary>The ways that there are.</summary>
    public IEnumerable<Choice> Ways()
    {
        if (MayForum)
            yield return new Choice(nameof(SealedWay.Forum), text["Forumet beslutar"], text["Budgeten ryms under taket. Den gäller från dagen för forumets beslut."]);
        yield return new Choice(nameof(SealedWay.Send), text["Alla huvudmän beslutar"], text["En rekommendation skickas genast till alla huvudmän. Budgeten gäller när alla har antagit den."]);
        if (Book is null)
            yield return new Choice(nameof(SealedWay.Draft), text["Gör ett utkast till rekommendation"], text["Utkastet kan kompletteras med fler beslutspunkter och skickas under Utkast."]);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Way = MayForum ? SealedWay.Forum : SealedWay.Send;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        var year = await seal.HandleAsync(new SealBudget(Id, seen, Way, Reason ?? "", MeetingOn, Paragraph?.Trim() ?? "", CaseNumber?.Trim() ?? "", AnswerBy), cancellationToken);
        TempData.Say(Way switch
        {
            SealedWay.Forum => text["Budgeten är fastställd av forumet och gäller."],
            SealedWay.Send => text["Budgeten är fastställd för utskick och har gått till alla huvudmän. Den gäller när alla har antagit den."],
            _ => text["Budgeten är fastställd för utskick. Utkastet till rekommendation finns under Utkast."],
        });
        return LocalRedirect($"{RoomPath}/budgets/{year}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var forum = await db.ForumAsync(directory, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        Members = forum.Principals;
        Draft = await db.Set<BudgetDraft>().AsNoTracking().FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        Version = Draft.Version;
        Missing = BudgetCheck.Of(Draft.Content, Payer.Of(forum), register.Populations());
        if (Draft.PlanYearId is { } year)
            Book = await books.ReadAsync(forum.Id, year, cancellationToken);
        if (Missing.Count > 0)
            return;
        var content = Draft.Content.Frozen(Payer.Of(forum), register.Populations());
        Sharing = CostSharing.Of(content, Payer.Of(forum));
        if (Book?.Applied is null)
            return;
        Before = Book.Sharing(register);
        ChangedKeys = [.. Book.Year.ChangedDecidedKeys(Book.Content, content)];
    }
}
