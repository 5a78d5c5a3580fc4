using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>The saved agendas, to be looked at and taken away. They are saved from a meeting.</summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class AgendasModel(MeetingReader reader, RemoveAgenda.Handler remove, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty]
    public Guid AgendaId { get; set; }

    public string ListPath => VisitedForum.Of(HttpContext).Path + "/meetings";

    internal IReadOnlyList<SavedAgenda> Agendas { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await remove.HandleAsync(new RemoveAgenda(AgendaId), cancellationToken);
        TempData.Say(text["Mallen är borttagen."]);
        return LocalRedirect(ListPath + "/agendas");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken) => Agendas = await reader.AgendasAsync(cancellationToken);
}
