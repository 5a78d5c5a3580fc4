using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>A forum as it was on a day: its terms, who sat in it, who led it, and which seats were vacant.</summary>
[Authorize(ForumPermissions.Read)]
internal sealed class DetailsModel(
    ForumReader reader, IPrincipalDirectory directory, IAuthorizationService authorization, OpenForum.Handler open, IStringLocalizer<Texts> text) : ForumPage(reader, directory)
{
    /// <summary>The day to show; today when it is not said.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public DateOnly Day => On ?? Today;

    internal IReadOnlyList<SeatOnDay> Seats { get; private set; } = [];

    internal Presidium Lead { get; private set; } = new(null, null);

    /// <summary>The forums that prepare for this one.</summary>
    internal IEnumerable<JointForum> Preparing => Forums.Where(f => f.PreparesForId == Id);

    /// <summary>The forums that lie under this one.</summary>
    internal IEnumerable<JointForum> Below => Forums.Where(f => f.ParentId == Id);

    public bool MayWrite { get; private set; }

    public bool MaySeat { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, ForumPermissions.Write)).Succeeded)
            return Forbid();
        await open.HandleAsync(new OpenForum(Id, Version), cancellationToken);
        TempData.Say(text["Forumet är öppnat. Vem som satt på dagar som har varit kan inte längre ändras."]);
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<SeatOnDay>(
            text["Ledamöter i {0}", Shown.Name], Day,
            [
                new(text["Plats"], s => text[s.Seat.Role.Word()].Value),
                new(text["Nummer"], s => s.Seat.Order),
                new(text["Huvudman eller part"], s => PartyOf(s.Seat)),
                new(text["Namn"], s => s.Mandate?.PersonName ?? text["Vakant"].Value),
                new(text["E-post"], s => s.Mandate?.Email),
                new(text["I presidiet"], s => PostOf(s.Mandate)),
                new(text["Rösträtt"], s => s.Seat.HasVote()),
                new(text["Från"], s => s.Mandate?.From),
                new(text["Till"], s => s.Mandate?.To),
            ]);
        return table.As(format, Seats, text).ToActionResult();
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        (Seats, Lead) = (Composition.On(Day), Composition.PresidiumOn(Day));
        MayWrite = (await authorization.AuthorizeAsync(User, ForumPermissions.Write)).Succeeded;
        MaySeat = (await authorization.AuthorizeAsync(User, ForumPermissions.Seat)).Succeeded;
    }

    /// <summary>Ordförande or vice ordförande; nothing for all others.</summary>
    internal string PostOf(SeatMandate? mandate) =>
        mandate is null ? "" : mandate.Id == Lead.ChairMandateId ? text["Ordförande"] : mandate.Id == Lead.ViceChairMandateId ? text["Vice ordförande"] : "";

    /// <summary>The forum with that id, of this collaboration.</summary>
    internal JointForum? Find(Guid? id) => Forums.FirstOrDefault(f => f.Id == id);
}
