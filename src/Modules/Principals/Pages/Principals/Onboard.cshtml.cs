using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Principals.ReferenceData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Principals.Pages.Principals;

/// <summary>The 21 counties and which of them are set up.</summary>
[Authorize(PrincipalPermissions.Onboard), PlatformRoom]
internal sealed class OnboardModel(IPrincipalDirectory directory) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var byCounty = (await directory.RegisterAsync(cancellationToken)).Collaborations.ToDictionary(c => c.CountyCode);
        Rows = [.. Counties.All.Select(county =>
        {
            var collaboration = byCounty.GetValueOrDefault(county.Code);
            return new Row(county.Code, county.Name, collaboration?.Name, collaboration?.Principals.Count ?? 0, county.Principals.Count);
        })];
    }

    public sealed record Row(string Code, string Name, string? Collaboration, int Members, int Expected)
    {
        public string Status => Members == 0 ? "Inte upplagt" : Members < Expected ? "Ofullständigt" : "Upplagt";

        public StatusTone Tone => Members == 0 ? StatusTone.NotStarted : Members < Expected ? StatusTone.InPreparation : StatusTone.Adopted;
    }
}
