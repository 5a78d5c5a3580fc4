using System.Globalization;
using System.Text;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
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

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        Collaboration = register.Collaboration(VisitedForum.Of(HttpContext).Id)!;
        var rows = Collaboration.Principals
            .Select(p => new Row(p.DisplayName, p.Code, p.Kind, p.Population, register.NewestPopulation(p.Id)?.Day));
        Rows = Sort switch
        {
            "name" => [.. rows.OrderBy(r => r.Name, SwedishOrder.Names)],
            "population" => [.. rows.OrderByDescending(r => r.Population)],
            _ => [.. rows],
        };
        await next();
    }

    public void OnGet()
    {
    }

    public FileContentResult OnGetCsv()
    {
        var csv = new StringBuilder().AppendLine(string.Join(';', text["Kod"], text["Huvudman"], text["Slag"], text["Invånare"], text["Avser"]));
        foreach (var row in Rows)
            csv.AppendLine(CultureInfo.InvariantCulture, $"{row.Code};{Quoted(row.Name)};{text[row.Kind.Word()]};{row.Population};{row.Day:yyyy-MM-dd}");
        return File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"huvudman-{Collaboration.Slug}-{clock.Today():yyyy-MM-dd}.csv"));
    }

    // Names are typed by administrators: a spreadsheet must not read one as a formula.
    private static string Quoted(string name)
    {
        var safe = name is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + name : name;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public sealed record Row(string Name, string Code, PrincipalKind Kind, long Population, DateOnly? Day);
}
