using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>The members of the collaboration whose forum is visited.</summary>
[Authorize(PrincipalPermissions.ReadMembers)]
internal sealed class MembersModel(IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "code";

    public CollaborationInfo Collaboration { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        Collaboration = register.Collaboration(VisitedForum.Of(HttpContext).Id)!;
        var rows = Collaboration.Principals
            .Select(p => new Row(p.DisplayName, p.Code, p.Kind, p.Population, register.NewestPopulation(p.Id)?.Day));
        Rows = Sort switch
        {
            "name" => [.. rows.OrderBy(r => r.Name, SwedishOrder.Names)],
            "population" => [.. rows.OrderByDescending(r => r.Population)],
            _ => [.. rows],
        };
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var table = new TableExport<Row>(text["Huvudmän i {0}", Collaboration.Name], clock.Today(),
        [
            new(text["Kod"], r => r.Code),
            new(text["Huvudman"], r => r.Name),
            new(text["Slag"], r => text[r.Kind.Word()].Value),
            new(text["Invånare"], r => r.Population),
            new(text["Avser"], r => r.Day),
        ]);
        return table.Csv(Rows).ToActionResult();
    }

    public sealed record Row(string Name, string Code, PrincipalKind Kind, long Population, DateOnly? Day);
}
