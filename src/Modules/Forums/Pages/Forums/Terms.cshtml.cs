using Governance.Forums.Data;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>Writes a forum's terms anew. The log keeps what they were.</summary>
[Authorize(ForumPermissions.Write)]
internal sealed class TermsModel(ForumReader reader, SaveForum.Handler save, CloseForum.Handler close, IStringLocalizer<Texts> text) : TermsPage(reader)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    /// <summary>The last day of the forum, if it has one already.</summary>
    public DateOnly? SavedLastDay { get; private set; }

    public string SavedName { get; private set; } = "";

    public string Path => $"{ListPath}/{Id}";

    public override string Action => Path + "/terms";

    public override string Back => Path;

    private protected override Guid? ForumId => Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Show(Forums.First(f => f.Id == Id).Terms());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await save.HandleAsync(new SaveForum(Id, Version, Written()), cancellationToken);
        TempData.Say(text["Uppdraget är sparat."]);
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await LoadAsync(cancellationToken);
        Show(Forums.First(f => f.Id == Id).Terms());
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        await close.HandleAsync(new CloseForum(Id, seen, LastDay), cancellationToken);
        TempData.Say(text["Forumet har fått en sista dag."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var saved = Forums.FirstOrDefault(f => f.Id == Id) ?? throw new NotFound();
        (SavedName, SavedLastDay, Version) = (saved.Name, saved.LastDay, saved.Version);
    }
}
