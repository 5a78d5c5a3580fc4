using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Governance.Recommendations.Pages.Recommendations.Conditions;

/// <summary>The kinds of row that a condition is built of.</summary>
internal enum RowKind
{
    /// <summary>The municipalities adopt: all, or at least a number.</summary>
    Municipalities,

    /// <summary>The region adopts.</summary>
    Region,

    /// <summary>The other principals adopt: all, or at least a number.</summary>
    Others,

    /// <summary>Chosen principals adopt: all, or at least a number.</summary>
    Listed,

    /// <summary>Adopters have at least a share of the residents.</summary>
    Share,

    /// <summary>A point is adopted by a group: matching funding.</summary>
    Point,

    /// <summary>Free text, which the secretariat confirms.</summary>
    Manual,
}

/// <summary>
/// A condition as it stands in a form: one group of rows, or two, each joined by och or eller. What is typed is kept as
/// typed, so that nothing is lost however wrong it is.
/// </summary>
internal sealed class ConditionForm
{
    /// <summary>Most rows that a form takes.</summary>
    public const int MostRows = 40;

    /// <summary>True when both groups must hold; false when one is enough.</summary>
    public bool BothGroups { get; set; } = true;

    /// <summary>One group or two.</summary>
    public List<ConditionGroup> Groups { get; set; } = [];

    /// <summary>Canonical JSON of a condition that rows can't show; it is kept as it is.</summary>
    public string? Kept { get; set; }

    /// <summary>The button pressed, if one of the builder's: <c>add-0</c>, <c>remove-0-1</c>, <c>group</c>, <c>ungroup</c>, <c>clear</c> or <c>refresh</c>.</summary>
    public string? Build { get; set; }

    /// <summary>What the builder shows around the rows; set by the page.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public ConditionView? View { get; set; }

    /// <summary>Does what a pressed button of the builder says, so that the form is shown again instead of saved; false when none was pressed.</summary>
    /// <param name="at">The form's name on the page, such as <c>Answers[0].Condition</c>.</param>
    /// <param name="state">Forgets the form's fields, for rows move.</param>
    public bool TryBuild(string at, ModelStateDictionary state)
    {
        if (string.IsNullOrEmpty(Build))
            return false;
        Apply();
        state.Forget(at);
        return true;
    }

    /// <summary>Whether it says anything yet.</summary>
    public bool HasRows => Kept is not null || Groups.Exists(g => g.Rows.Count > 0);

    private void Apply()
    {
        while (Groups.Count == 0)
            Groups.Add(new ConditionGroup());
        var words = (Build ?? "").Split('-');
        var group = words.Length > 1 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var g) && g >= 0 && g < Groups.Count ? Groups[g] : null;
        switch (words[0])
        {
            case "add" when group is not null && Groups.Sum(x => x.Rows.Count) < MostRows:
                group.Rows.Add(new ConditionRow { Kind = group.New });
                break;
            case "remove" when group is not null && words.Length > 2 && int.TryParse(words[2], CultureInfo.InvariantCulture, out var row) && row >= 0 && row < group.Rows.Count:
                group.Rows.RemoveAt(row);
                break;
            case "group" when Groups.Count == 1:
                Groups.Add(new ConditionGroup());
                break;
            case "ungroup" when Groups.Count > 1:
                Groups[0].Rows.AddRange(Groups[1].Rows);
                Groups.RemoveRange(1, Groups.Count - 1);
                break;
            case "clear":
                (Kept, Groups) = (null, [new ConditionGroup()]);
                break;
        }

        Build = null;
    }

    /// <summary>Ready to be shown: at least one group, and no row that carries nothing it can show.</summary>
    public ConditionForm Ready()
    {
        if (Groups.Count == 0)
            Groups.Add(new ConditionGroup());
        return this;
    }
}

/// <summary>Rows joined by och or eller.</summary>
internal sealed class ConditionGroup
{
    /// <summary>True for och, false for eller.</summary>
    public bool All { get; set; } = true;

    /// <summary>The rows.</summary>
    public List<ConditionRow> Rows { get; set; } = [];

    /// <summary>The kind of the row that the add button adds.</summary>
    public RowKind New { get; set; }
}

/// <summary>One row, with the fields that its kind has.</summary>
internal sealed class ConditionRow
{
    /// <summary>What kind of row.</summary>
    public RowKind Kind { get; set; }

    /// <summary>At least so many; empty for every one.</summary>
    public string? Least { get; set; }

    /// <summary>Whole percent.</summary>
    public string? Percent { get; set; }

    /// <summary>The point to adopt; empty for the point that the condition belongs to.</summary>
    public string? Point { get; set; }

    /// <summary>The group of a share or point row: <c>municipalities</c>, <c>region</c>, <c>others</c> or <c>all</c>.</summary>
    public string? Group { get; set; }

    /// <summary>Codes of chosen principals.</summary>
    public List<string> Principals { get; set; } = [];

    /// <summary>Free text.</summary>
    public string? Text { get; set; }
}
