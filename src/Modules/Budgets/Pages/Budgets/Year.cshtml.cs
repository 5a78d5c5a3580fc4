using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>One year's joint budget: what applies, the ceiling, what was used, how it is shared and how it came about.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class YearModel(YearBooks books, IPrincipalDirectory directory, IAuthorizationService authorization, IStringLocalizer<Texts> text) : PageModel
{
    // More would be a wall; the table beside the picture has them all.
    private const int MostGroups = 12;

    [FromRoute]
    public Guid Id { get; set; }

    public Room Forum => VisitedForum.Of(HttpContext);

    public string YearPath => $"{Forum.Path}/budgets/{Id}";

    public YearBook Book { get; private set; } = null!;

    public CostSharing Sharing { get; private set; } = null!;

    public PrincipalRegister Register { get; private set; } = null!;

    public bool MayEnter { get; private set; }

    public bool MayReport { get; private set; }

    /// <summary>What the calendar says of what still waits for an answer.</summary>
    public string? Warning { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await books.ReadAsync(Forum.Id, Id, cancellationToken);
        Register = await directory.RegisterAsync(cancellationToken);
        Sharing = Book.Sharing(Register);
        MayEnter = Book.Year.ClosedOn is null && (await authorization.AuthorizeAsync(User, BudgetPermissions.Enter)).Succeeded;
        MayReport = (await authorization.AuthorizeAsync(User, BudgetPermissions.Report)).Succeeded;
        if (Book.Applied is null && Book.Shown.Standing is { SentOn: { } sent } standing)
            Warning = BudgetWords.Warning(Book.Content, sent, standing.AnswerBy, text);
    }

    /// <summary>Budget, actual and forecast: all together, then the largest lines.</summary>
    public IHtmlContent Bars()
    {
        var largest = Book.Lines.Count <= MostGroups ? Book.Lines : [.. Book.Lines.OrderByDescending(l => Math.Max(l.BudgetOre, l.Spending.ActualOre)).Take(MostGroups)];
        List<BarGroup> groups = [Group(text["Alla rader"], Book.Content.TotalOre, Book.Spending.ActualOre, Book.ForecastOre, Book.CeilingOre)];
        if (Book.Lines.Count > 1)
            groups.AddRange(largest.Select(l => Group(l.Line.Title, l.BudgetOre, l.Spending.ActualOre, l.ForecastOre, null)));
        return GroupedBars.Render("staplar", text["Budget, utfall och prognos {0}", Book.Year.Year], groups);
    }

    private BarGroup Group(string name, long budget, long actual, long forecast, long? ceiling) => new(
        name,
        [
            new(StatusTone.NotStarted, text["Budget"], budget, text.Kr(budget)),
            new(StatusTone.InPreparation, text["Utfall"], actual, text.Kr(actual)),
            new(StatusTone.Noted, text["Prognos"], forecast, text.Kr(forecast)),
        ],
        ceiling);
}
