using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Edit;

/// <summary>A page about the version that the forum writes.</summary>
internal abstract class DraftPage(GovernanceDbContext db, IPrincipalDirectory directory) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version of the row that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public string ListPath => db.Tenant.Room.Path + "/plans";

    public string Path => $"{ListPath}/{Id}";

    public CollaborationInfo Forum { get; private set; } = null!;

    public InstrumentDraft Draft { get; private set; } = null!;

    internal PlanContent Saved => Draft.Content;

    /// <summary>What stands in the way of sealing.</summary>
    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Forum = await db.ForumAsync(directory, cancellationToken);
        Draft = await db.Set<InstrumentDraft>().AsNoTracking().FirstOrThrowAsync(d => d.Id == Id, cancellationToken);
        Version = Draft.Version;
        Missing = PlanCheck.Of(Saved, Forum.Members());
    }

    /// <summary>Where what is missing is written.</summary>
    public string HrefOf(Missing missing) => missing.Key switch
    {
        null => Path + "/edit#Title",
        { } key when Saved.Areas.Any(a => a.Id == key) => $"{Path}/edit/area?key={key}",
        { } key when Saved.Indicators.Any(i => i.Id == key) => $"{Path}/edit/indicator?key={key}",
        { } key => $"{Path}/edit/activity?key={key}",
    };

    /// <summary>Browsers send line breaks as CR LF; the hash of a text must not depend on who typed it.</summary>
    protected static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>The days written one to a line, in order; null where a line is none.</summary>
    internal static IReadOnlyList<DateOnly>? Days(string? text)
    {
        var days = new List<DateOnly>();
        foreach (var line in (text ?? "").Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!DateOnly.TryParseExact(line, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
                return null;
            days.Add(day);
        }

        return [.. days.Distinct().Order()];
    }
}
