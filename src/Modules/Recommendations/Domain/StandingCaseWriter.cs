using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Governance.Recommendations.Domain;

/// <summary>Writes a case in the form that the verb <c>standing</c> reads, so that anybody can recompute what a page shows.</summary>
internal static class StandingCaseWriter
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>One case as one object.</summary>
    public static byte[] Write(StandingCase standingCase)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartObject();
            List(writer, "principals", standingCase.Principals, WritePrincipal);
            List(writer, "points", standingCase.Points, WritePoint);
            List(writer, "decisions", standingCase.Decisions, WriteDecision);
            writer.WriteString("asOf", Iso(standingCase.AsOf));
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePrincipal(Utf8JsonWriter writer, StandingPrincipal principal)
    {
        writer.WriteString("id", principal.Id);
        writer.WriteString("kind", WireWord.Of(principal.Kind));
        writer.WriteNumber("population", principal.Population);
    }

    private static void WritePoint(Utf8JsonWriter writer, StandingPoint point)
    {
        writer.WriteNumber("id", point.Id);
        WriteCondition(writer, "rule", point.Rule);
    }

    private static void WriteDecision(Utf8JsonWriter writer, StandingDecision decision)
    {
        writer.WriteString("principal", decision.Principal);
        writer.WriteNumber("point", decision.Point);
        writer.WriteString("date", Iso(decision.Date));
        writer.WriteString("outcome", WireWord.Of(decision.Outcome));
        if (decision.Condition is { } condition)
            WriteCondition(writer, "condition", condition);
        if (decision.LapsesOn is { } lastDay)
            writer.WriteString("lapsesOn", Iso(lastDay));
        if (decision.Equivalent is { } equivalent)
            writer.WriteBoolean("equivalent", equivalent);
    }

    private static void WriteCondition(Utf8JsonWriter writer, string name, Condition condition)
    {
        writer.WritePropertyName(name);
        ConditionJson.Write(writer, condition);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
