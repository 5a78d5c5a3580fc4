using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Everything entered in a year's books, the newest first; commitments with what is left of them.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class EntriesModel(YearBooks books, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Room Forum => VisitedForum.Of(HttpContext);

    public string YearPath => $"{Forum.Path}/budgets/{Id}";

    public YearBook Book { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> LineNames { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<CommitmentState> Commitments { get; private set; } = [];

    public bool MayEnter { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await books.ReadAsync(Forum.Id, Id, cancellationToken);
        LineNames = Book.Lines.ToDictionary(l => l.Line.Id, l => l.Line.Title);
        Commitments = [.. Book.Spending.Commitments.Select(Book.Spending.StateOf)];
        MayEnter = Book.Year.ClosedOn is null && (await authorization.AuthorizeAsync(User, BudgetPermissions.Enter)).Succeeded;
    }
}
