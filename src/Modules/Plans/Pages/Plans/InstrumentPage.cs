using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans;

/// <summary>A page about one version of an instrument: the one that holds, unless the address names another.</summary>
internal abstract class InstrumentPage(PlanReader reader, IPrincipalDirectory directory) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version's number, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "v")]
    public int? Number { get; set; }

    internal Room Forum => VisitedForum.Of(HttpContext);

    public string ListPath => Forum.Path + "/plans";

    public string Path => $"{ListPath}/{Id}";

    internal CollaborationInfo Collaboration { get; private set; } = null!;

    internal InstrumentHistory History { get; private set; } = null!;

    /// <summary>The version that is shown.</summary>
    internal VersionRow Shown { get; private set; } = null!;

    internal PlanContent Plan { get; private set; } = null!;

    internal DateOnly Today => reader.Today;

    /// <summary>Whether the page says that a recommendation about a version is being written.</summary>
    private protected virtual bool TellsOfDrafts => true;

    /// <summary>The query that keeps the version when it is not the one that holds.</summary>
    public string Query => Shown.Id == History.Current.Id ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?v={Shown.Number}");

    /// <summary>The name of a principal.</summary>
    public string NameOf(Guid principalId) => Collaboration.Principals.FirstOrDefault(p => p.Id == principalId)?.DisplayName ?? "–";

    /// <summary>The names of the principals in an activity with a role, the region first.</summary>
    public string NamesOf(PlanActivity activity, PartRole role) =>
        string.Join(", ", Collaboration.Principals.Where(p => activity.Parts.Any(x => x.PrincipalId == p.Id && x.Role == role)).Select(p => p.DisplayName));

    /// <summary>The tabs over the pages of a plan.</summary>
    internal IReadOnlyList<Platform.Ui.Tab> Tabs(string current, IStringLocalizer text) =>
    [
        new(text["Planen"], Path + Query, current.Length == 0),
        new(text["Läge"], Path + "/status" + Query, current == "status"),
        new(text["Tidplan"], Path + "/gantt" + Query, current == "gantt"),
        new(text["Värmekarta"], Path + "/heatmap" + Query, current == "heatmap"),
        new(text["Indikatorer"], Path + "/indicators" + Query, current == "indicators"),
    ];

    /// <summary>Whether the next version is being written; only the forum's own room knows.</summary>
    protected bool IsRevised { get; private set; }

    /// <summary>Reads the version.</summary>
    protected async Task ReadAsync(CancellationToken cancellationToken)
    {
        Collaboration = (await directory.RegisterAsync(cancellationToken)).Collaboration(Forum.Id) ?? throw new NotFound();
        History = await reader.HistoryAsync(Forum.Id, Id, TellsOfDrafts, cancellationToken);
        Shown = Number is { } number ? History.Versions.FirstOrDefault(v => v.Number == number) ?? throw new NotFound() : History.Current;
        (Plan, IsRevised) = await reader.ContentAndDraftAsync(Shown.Id, cancellationToken);
    }
}
