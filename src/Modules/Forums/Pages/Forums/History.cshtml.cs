using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>Every mandate and every presidium that a forum has had.</summary>
[Authorize(ForumPermissions.Read)]
internal sealed class HistoryModel(ForumReader reader, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<SeatMandate>(
            text["Mandat i {0}", Shown.Name], Today,
            [
                new(text["Namn"], m => m.PersonName),
                new(text["Huvudman eller part"], m => PartyOf(Composition.Seat(m.SeatId))),
                new(text["Plats"], m => text[Composition.Seat(m.SeatId).Role.Word()].Value),
                new(text["Nummer"], m => Composition.Seat(m.SeatId).Order),
                new(text["E-post"], m => m.Email),
                new(text["Från"], m => m.From),
                new(text["Till"], m => m.To),
                new(text["Skäl"], m => m.EndReason),
            ]);
        return table.As(format, Composition.Mandates, text).ToActionResult();
    }
}
