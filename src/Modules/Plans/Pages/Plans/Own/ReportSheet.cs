using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Platform.Web.Export;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>The report page as a sheet that is filled in and read again: the key column says which row is which.</summary>
internal static class ReportSheet
{
    public const string Key = "Nyckel";
    public const string Status = "Läge";
    public const string Share = "Klart, %";
    public const string Comment = "Kommentar";

    /// <summary>The table.</summary>
    public static TableExport<ReportLine> Table(string title, DateOnly today, IStringLocalizer text) => new(
        title, today,
        [
            new(text["Plan"], l => l.Plan.Title),
            new(text["Nummer"], l => l.Number),
            new(text["Aktivitet"], l => l.Activity.Title),
            new(text["Roll"], l => text[l.Role.Word()].Value),
            new(text["Start"], l => l.Activity.From),
            new(text["Slut"], l => l.Activity.To),
            new(text[Status], l => text[(l.Last?.Status ?? ActivityStatus.NotStarted).Word()].Value),
            new(text[Share], l => l.Last?.Share ?? 0),
            new(text[Comment], l => l.Last?.Comment ?? ""),
            new(text["Senast rapporterad"], l => l.Last?.ReportedOn),
            new(text[Key], l => l.Activity.Id.ToString()),
        ]);
}
