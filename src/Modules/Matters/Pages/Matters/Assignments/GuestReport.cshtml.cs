using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Reports for a party that has no room of its own, such as Västkom: the forum's secretary writes what it has sent in.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class GuestReportModel(AssignmentReader reader, IForumDirectory forums, ReportAssignment.Handler report, IStringLocalizer<Texts> text) : AssignmentPage(reader, forums)
{
    [BindProperty(SupportsGet = true)]
    public string? Party { get; set; }

    [BindProperty]
    public ReportKind? Kind { get; set; }

    [BindProperty]
    public bool ForAll { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    internal IReadOnlyList<Choice> Guests =>
        [.. Dossier.Line.Assignees.Where(a => a.PrincipalId is null).Select(a => a.Party).Distinct(StringComparer.Ordinal).Select(p => new Choice(p, p))];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await report.HandleAsync(new ReportAssignment(Id, Party, Kind, ForAll, Text, Seen: null), cancellationToken);
        TempData.Say(text["Rapporten är lämnad och läses av alla i samverkan."]);
        return LocalRedirect(Path);
    }
}
