using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>One's own account: mandates and the rooms they open, password, sign-in log.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyAccountModel(
    GovernanceDbContext db, TenantContext tenant, IRoomDirectory rooms, TimeProvider clock, Session session, IStringLocalizer<Texts> texts) : PageModel
{
    private const int ShownEntries = 20;

    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public Account Person { get; private set; } = null!;

    public IReadOnlyList<MandateLine> Mandates { get; private set; } = [];

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        var id = tenant.Actor.AccountId;
        Person = await db.Set<Account>().FirstOrThrowAsync(a => a.Id == id, cancellationToken);
        Mandates = await MandatesAsync(id, cancellationToken);
        Entries = [.. (await db.Set<SignInEntry>().AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Take(ShownEntries).ToListAsync(cancellationToken))
            .Select(e => new Entry(StockholmTime.Local(e.At), e.Result, e.Address))];
        await next();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ChangePassword.Handler handler, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new ChangePassword(Person, CurrentPassword, Password, Repeated), cancellationToken);
        await session.RenewAsync(Person);
        TempData.Say(texts["Lösenordet är bytt. Dina andra sessioner avslutas."]);
        return LocalRedirect("/account");
    }

    private async Task<IReadOnlyList<MandateLine>> MandatesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var lines = new List<MandateLine>();
        foreach (var mandate in await db.Set<Mandate>().AsNoTracking().Where(m => m.AccountId == accountId).OrderByDescending(m => m.From).ToListAsync(cancellationToken))
        {
            var room = mandate.TenantId == Room.Platform.Id ? Room.Platform : await rooms.ByIdAsync(mandate.TenantId, cancellationToken);
            var state = mandate.From > today ? "kommande" : mandate.To < today ? "avslutat" : "gäller";
            lines.Add(new MandateLine(room?.Name ?? "–", state == "gäller" ? room?.Path : null, mandate.Role, mandate.From, mandate.To, state));
        }

        return [.. lines.OrderBy(l => l.Href is null).ThenBy(l => l.Room, StringComparer.Ordinal)];
    }

    /// <param name="Href">The room, when the mandate opens it today.</param>
    /// <param name="State">Swedish word, key of its translation.</param>
    internal sealed record MandateLine(string Room, string? Href, Role Role, DateOnly From, DateOnly? To, string State);

    /// <param name="At">Swedish wall-clock time.</param>
    internal sealed record Entry(DateTime At, SignInOutcome Outcome, string? Address);
}
