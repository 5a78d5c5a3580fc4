using System.Globalization;
using Governance.Platform.Rules;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Conditions;

/// <summary>Something wrong in a condition's form.</summary>
/// <param name="Field">Name of the field within the form, such as <c>Groups[0].Rows[1].Least</c>.</param>
/// <param name="Text">Swedish text with placeholders: the key of its translation.</param>
/// <param name="Arguments">Values for the placeholders.</param>
internal sealed record ConditionError(string Field, string Text, IReadOnlyList<object> Arguments);

/// <summary>What a form says: a condition, or what is wrong with it.</summary>
/// <param name="Condition">The condition; null when something is wrong.</param>
/// <param name="Errors">Each at its field.</param>
internal sealed record ConditionReading(Condition? Condition, IReadOnlyList<ConditionError> Errors);

/// <summary>Reads a condition from its form, row by row, so that every fault is told where it is.</summary>
internal sealed class ConditionReader
{
    private readonly ConditionScope _scope;
    private readonly List<ConditionError> _errors = [];

    private ConditionReader(ConditionScope scope) => _scope = scope;

    /// <summary>Reads the form against what its condition may speak of.</summary>
    public static ConditionReading Read(ConditionForm form, ConditionScope scope)
    {
        var reader = new ConditionReader(scope);
        var condition = reader.Whole(form);
        return new ConditionReading(reader._errors.Count == 0 ? condition : null, reader._errors);
    }

    private Condition? Whole(ConditionForm form)
    {
        if (form.Kept is { } json)
            return Kept(json);
        var groups = new List<Condition>();
        for (var g = 0; g < form.Groups.Count; g++)
        {
            if (Group(form.Groups[g], $"Groups[{g}]", joinWith: form.BothGroups) is { } group)
                groups.Add(group);
        }

        if (groups.Count == 0 && _errors.Count == 0)
            Wrong("Groups[0].New", "Villkoret är tomt. Lägg till minst ett led.");
        if (groups.Count == 0)
            return null;
        Condition condition = groups.Count == 1 ? groups[0] : Join([.. groups.SelectMany(x => Opened(x, form.BothGroups))], form.BothGroups);
        Check(condition, "Groups[0].New");
        return condition;
    }

    private Condition? Kept(string json)
    {
        try
        {
            var condition = ConditionJson.Read(json);
            Check(condition, "Kept");
            return condition;
        }
        catch (Platform.Json.MalformedJson)
        {
            Wrong("Kept", "Villkoret gick inte att läsa. Ta bort det och bygg ett nytt.");
            return null;
        }
    }

    private Condition? Group(ConditionGroup group, string at, bool joinWith)
    {
        var rows = new List<Condition>();
        for (var r = 0; r < group.Rows.Count; r++)
        {
            if (Row(group.Rows[r], $"{at}.Rows[{r}]") is { } row)
                rows.Add(row);
        }

        return rows.Count switch { 0 => null, 1 => rows[0], _ => Join(rows, group.All) };
    }

    // A group with the same word as the one around it is no group of its own.
    private static IEnumerable<Condition> Opened(Condition condition, bool all) => condition switch
    {
        Condition.AllOf(var terms) when all => terms,
        Condition.AnyOf(var terms) when !all => terms,
        _ => [condition],
    };

    private static Condition Join(IReadOnlyList<Condition> terms, bool all) => all ? new Condition.AllOf(terms) : new Condition.AnyOf(terms);

    private Condition? Row(ConditionRow row, string at)
    {
        var before = _errors.Count;
        Condition condition = row.Kind switch
        {
            RowKind.Municipalities => new Condition.Adopts(Who.Municipalities, AtLeast: Number(row.Least, at + ".Least")),
            RowKind.Region => new Condition.Adopts(Who.Region),
            RowKind.Others => new Condition.Adopts(Who.Others, AtLeast: Number(row.Least, at + ".Least")),
            RowKind.Listed => new Condition.Adopts(Who.Listed([.. row.Principals]), Number(row.Point, at + ".Point"), Number(row.Least, at + ".Least")),
            RowKind.Share => new Condition.PopulationShare(Group(row), Number(row.Point, at + ".Point"), Percent(row, at)),
            RowKind.Point => new Condition.Adopts(Group(row), Number(row.Point, at + ".Point"), Number(row.Least, at + ".Least")),
            _ => new Condition.Manual(row.Text?.Trim() ?? ""),
        };
        if (_errors.Count == before)
            Check(condition, at);
        return _errors.Count == before ? condition : null;
    }

    private static Who Group(ConditionRow row) => row.Group switch
    {
        "region" => Who.Region,
        "others" => Who.Others,
        "all" => Who.All,
        _ => Who.Municipalities,
    };

    private int? Number(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.Integer & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(field, "”{0}” är inget antal. Skriv ett heltal, eller lämna tomt.", Shorten(text));
        return null;
    }

    private int Percent(ConditionRow row, string at)
    {
        var text = row.Percent?.Replace('%', ' ').Trim() ?? "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent))
            return percent;
        Wrong(at + ".Percent", "Ange hur stor andel av invånarna, som ett heltal mellan 0 och 100.");
        return 0;
    }

    private void Check(Condition condition, string at)
    {
        try
        {
            ConditionCheck.Check(condition, _scope);
        }
        catch (RuleBroken broken)
        {
            var field = broken.Code switch
            {
                "REC-102" or "REC-103" or "REC-110" => condition is Condition.Adopts { Principals.Group: WhoGroup.Listed } ? ".Principals" : ".Group",
                "REC-104" => ".Percent",
                "REC-105" => ".Least",
                "REC-106" => ".Point",
                "REC-107" or "REC-108" or "REC-112" => ".Text",
                _ => "",
            };
            _errors.Add(new ConditionError(at.Contains("Rows", StringComparison.Ordinal) ? at + field : at, broken.Text, broken.Arguments));
        }
    }

    private void Wrong(string field, string text, params object[] arguments) => _errors.Add(new ConditionError(field, text, arguments));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
