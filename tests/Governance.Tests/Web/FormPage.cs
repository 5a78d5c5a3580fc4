using System.Text.Encodings.Web;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;

[assembly: RazorCompiledItem(typeof(Governance.Tests.Web.FormPage), "mvc.1.0.razor-page", "/Pages/Test/Form.cshtml")]

namespace Governance.Tests.Web;

/// <summary>A page as the Razor compiler would make it: what was typed, what is in force, and the errors.</summary>
[RazorCompiledItemMetadata("RouteTemplate", "/{slug}/test-form")]
internal sealed class FormPage : Page
{
    public ViewDataDictionary<FormModel> ViewData => (ViewDataDictionary<FormModel>)PageContext.ViewData;

    public FormModel Model => ViewData.Model;

    public override Task ExecuteAsync()
    {
        Layout = null;
        var errors = string.Join('|', ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        WriteLiteral($"typed={HtmlEncoder.Default.Encode(Model.Title ?? "")};version={Model.Version};lost={ViewData[Races.ViewDataKey]};errors={errors}");
        return Task.CompletedTask;
    }
}

[IgnoreAntiforgeryToken]
internal sealed class FormModel(GovernanceDbContext db) : PageModel, IShownAgain
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Task LoadAsync(CancellationToken cancellationToken)
    {
        Version = 7;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Add(WebPortal.Message(Title is { Length: > 100 } ? Title[..100] : Title ?? ""));
        await db.SaveChangesAsync(cancellationToken);
        if (Title?.Length > 100)
            throw new ValidationException([new ValidationFailure(nameof(Title), "Värdet går inte att läsa.")]);
        if (Title == "lost")
            throw new VersionConflict();
        return Redirect("/done?" + Guid.CreateVersion7());
    }
}
