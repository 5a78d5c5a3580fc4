using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>Sets up a forum.</summary>
[Authorize(ForumPermissions.Write)]
internal sealed class NewModel(ForumReader reader, SaveForum.Handler save, IStringLocalizer<Texts> text) : TermsPage(reader)
{
    public override string Action => ListPath + "/new";

    public override string Back => ListPath;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Show(new ForumTerms { Verbs = [.. ForumVerbs.All], Quorum = new QuorumRule(MoreThanHalf: true, 1, 1) });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var id = await save.HandleAsync(new SaveForum(null, null, Written()), cancellationToken);
        TempData.Say(text["Forumet är upplagt. Lägg till platser och dem som sitter i dem."]);
        return LocalRedirect($"{ListPath}/{id}/seats");
    }
}
