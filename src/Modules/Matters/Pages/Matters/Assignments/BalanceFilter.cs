using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Web.Export;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Which assignments of the balance list are shown, oldest first.</summary>
/// <param name="State">open (all that is not closed), late, waiting (reported, not decided on), closed or all.</param>
/// <param name="ForumId">Of one forum.</param>
/// <param name="Party">Of one principal or party.</param>
/// <param name="Person">Of one person.</param>
internal sealed record BalanceFilter(string State, Guid? ForumId, string? Party, string? Person)
{
    public static IReadOnlyList<string> States { get; } = ["open", "late", "waiting", "closed", "all"];

    public static string Word(string state) => state switch
    {
        "late" => "Försenade",
        "waiting" => "Väntar på forumets beslut",
        "closed" => "Avslutade",
        "all" => "Alla",
        _ => "Öppna",
    };

    /// <summary>The filter of what was asked for; what is not known shows what is open.</summary>
    public static BalanceFilter Of(string? state, Guid? forumId, string? party, string? person) =>
        new(States.Contains(state ?? "", StringComparer.Ordinal) ? state! : States[0], forumId, party is "" ? null : party, person is "" ? null : person);

    /// <summary>The rows that it lets through, the oldest first.</summary>
    public IReadOnlyList<AssignmentLine> Rows(IEnumerable<AssignmentLine> lines, DateOnly today) =>
    [
        .. lines.Where(l => Is(l, today) && (ForumId is null || l.Row.ForumId == ForumId)
                && (Party is null || l.Assignees.Any(a => a.Party == Party)) && (Person is null || l.Assignees.Any(a => a.PersonName == Person)))
            .OrderByDescending(l => l.Age(today)).ThenBy(l => l.Row.Id),
    ];

    private bool Is(AssignmentLine line, DateOnly today) => State switch
    {
        "late" => line.IsLate(today),
        "waiting" => line.Phase == AssignmentPhase.Reported,
        "closed" => line.Phase == AssignmentPhase.Closed,
        "all" => true,
        _ => line.Phase != AssignmentPhase.Closed,
    };
}

/// <summary>The balance list as a table to take away.</summary>
internal static class BalanceTable
{
    public static TableExport<AssignmentLine> Of(string title, DateOnly today, IReadOnlyDictionary<Guid, ForumInfo> forums, IStringLocalizer text) => new(title, today,
    [
        new(text["Uppdrag"], l => l.Row.Title),
        new(text["Forum"], l => forums.GetValueOrDefault(l.Row.ForumId)?.ShortName),
        new(text["Läge"], l => text[l.Phase.Word()].Value),
        new(text["Försenat"], l => l.IsLate(today)),
        new(text["Uppdragstagare"], l => string.Join("; ", l.Assignees.Select(a => $"{a.PersonName}, {a.Office}, {a.Party}"))),
        new(text["Givet"], l => l.Row.GivenOn),
        new(text["Återrapporteras"], l => l.Row.Due),
        new(text["Till"], l => l.Row.ReportForumId is { } to ? forums.GetValueOrDefault(to)?.ShortName : null),
        new(text["Ålder i dagar"], l => l.Age(today)),
        new(text["Senast rapporterat"], l => l.LastReportOn),
        new(text["Avslutat"], l => l.Row.ClosedOn),
        new(text["Diarienummer"], l => l.Row.CaseNumber),
    ]);
}
