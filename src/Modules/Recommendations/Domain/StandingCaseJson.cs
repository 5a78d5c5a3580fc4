using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Platform.Json;

namespace Governance.Recommendations.Domain;

/// <summary>Cases and their standings as JSON: the form in which an auditor recomputes, and in which the rules are tested.</summary>
internal static class StandingCaseJson
{
    // Sums over every principal, times a hundred, stay far inside 64 bits.
    private const long MostResidents = 1_000_000_000_000;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one case or an array of them.</summary>
    /// <exception cref="MalformedJson">Something is wrong, with the place and the reason.</exception>
    public static StandingCases Read(string json)
    {
        var root = JsonPlace.Parse(json);
        return root.IsArray
            ? new StandingCases([.. root.Items().Select(ReadCase)], IsArray: true)
            : new StandingCases([ReadCase(root)], IsArray: false);
    }

    /// <summary>Writes the standings as the cases came: one object, or an array.</summary>
    public static void Write(Stream output, IReadOnlyList<StandingResult> results, bool asArray)
    {
        using var writer = new Utf8JsonWriter(output, Compact);
        if (asArray)
            writer.WriteStartArray();
        foreach (var result in results)
            Write(writer, result);
        if (asArray)
            writer.WriteEndArray();
    }

    /// <summary>Writes one standing: status per principal and point, outcome per point.</summary>
    public static void Write(Utf8JsonWriter writer, StandingResult result)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("status");
        foreach (var status in result.Statuses)
        {
            writer.WriteStartObject();
            writer.WriteString("principal", status.Principal);
            writer.WriteNumber("point", status.Point);
            writer.WriteString("status", WireWord.Of(status.Status));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("points");
        foreach (var point in result.Points)
        {
            writer.WriteStartObject();
            writer.WriteNumber("point", point.Point);
            writer.WriteString("outcome", WireWord.Of(point.Outcome));
            writer.WriteString("inForceSince", point.InForceSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static StandingCase ReadCase(JsonPlace place)
    {
        var fields = place.Fields("principals", "points", "decisions", "asOf", "expect");
        var principals = ReadPrincipals(fields.Need("principals"));
        var pointPlaces = NotEmpty(fields.Need("points"), "point").ConvertAll(p => (Place: p, Fields: p.Fields("id", "rule")));
        var ids = new HashSet<int>();
        foreach (var (_, point) in pointPlaces)
        {
            var id = point.Need("id");
            if (!ids.Add((int)id.Whole(1, int.MaxValue)))
                throw id.Wrong($"point {id.Found()} is given twice");
        }

        var known = new KnownIds(principals.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), ids);
        return new StandingCase(
            principals,
            pointPlaces.ConvertAll(p => new StandingPoint((int)p.Fields.Need("id").Whole(1, int.MaxValue), ConditionJson.Read(p.Fields.Need("rule"), known))),
            [.. fields.Need("decisions").Items().Select(d => ReadDecision(d, known))],
            fields.Need("asOf").Date());
    }

    private static List<StandingPrincipal> ReadPrincipals(JsonPlace place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return NotEmpty(place, "principal").ConvertAll(item =>
        {
            var fields = item.Fields("id", "kind", "population");
            var id = fields.Need("id");
            if (id.Text().Length == 0)
                throw id.Wrong("the id is empty");
            if (!seen.Add(id.Text()))
                throw id.Wrong($"\"{id.Text()}\" is given twice");
            return new StandingPrincipal(id.Text(), ReadWord<StandingKind>(fields.Need("kind"), "a kind"), fields.Need("population").Whole(0, MostResidents));
        });
    }

    private static StandingDecision ReadDecision(JsonPlace place, KnownIds known)
    {
        var fields = place.Fields("principal", "point", "date", "outcome", "condition", "lapsesOn", "equivalent");
        var principal = fields.Need("principal");
        if (!known.Principals.Contains(principal.Text()))
            throw principal.Wrong($"\"{principal.Text()}\" is not one of the principals");
        var point = fields.Need("point");
        if (!known.Points.Contains((int)point.Whole(1, int.MaxValue)))
            throw point.Wrong($"there is no point {point.Found()}");
        var outcome = ReadWord<Outcome>(fields.Need("outcome"), "an outcome");
        var condition = OnlyFor(Outcome.AdoptIf, outcome, fields.Find("condition"));
        if (outcome == Outcome.AdoptIf && condition is null)
            throw place.Wrong("\"condition\" is missing; adoptIf needs one");
        return new StandingDecision(
            principal.Text(),
            (int)point.Whole(1, int.MaxValue),
            fields.Need("date").Date(),
            outcome,
            condition is null ? null : ConditionJson.Read(condition, known),
            OnlyFor(Outcome.AdoptIf, outcome, fields.Find("lapsesOn"))?.Date(),
            OnlyFor(Outcome.AdoptDeviating, outcome, fields.Find("equivalent"))?.Answer());
    }

    // What would be silently without effect is more likely a mistake in the file than a wish.
    private static JsonPlace? OnlyFor(Outcome meant, Outcome outcome, JsonPlace? place) =>
        place is null || outcome == meant ? place : throw place.Wrong($"has no meaning for {WireWord.Of(outcome)}; only for {WireWord.Of(meant)}");

    private static T ReadWord<T>(JsonPlace place, string what) where T : struct, Enum =>
        WireWord.TryRead(place.Text(), out T value)
            ? value
            : throw place.Wrong($"\"{place.Text()}\" is not {what}; use {string.Join(", ", WireWord.All<T>())}");

    private static List<JsonPlace> NotEmpty(JsonPlace place, string what)
    {
        var items = place.Items().ToList();
        return items.Count > 0 ? items : throw place.Wrong($"there must be at least one {what}");
    }
}

/// <summary>The cases of a file.</summary>
/// <param name="Cases">In order.</param>
/// <param name="IsArray">Whether they came as an array, so that the answer is one too.</param>
internal sealed record StandingCases(IReadOnlyList<StandingCase> Cases, bool IsArray);
