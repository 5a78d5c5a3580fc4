using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What was read, as JSON: every key always there, null or an empty list where nothing was found.</summary>
internal static class ExcerptJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    public static void Write(Stream output, ExcerptReading reading)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in reading.Items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteString("unreadable", reading.Unreadable);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExcerptItem item)
    {
        json.WriteStartObject();
        json.WriteString("body", item.Body?.Value);
        Strings(json, "dates", (item.Dates?.Value ?? []).Select(Iso));
        json.WriteString("paragraph", item.Paragraph?.Value);
        Strings(json, "caseNumbers", item.CaseNumbers.Select(c => c.Value));
        json.WriteStartArray("points");
        foreach (var point in item.Points)
            Write(json, point);
        json.WriteEndArray();
        Strings(json, "reservations", item.Reservations.Select(r => r.Value));
        json.WriteString("adjusted", item.Adjusted is { } adjusted ? Iso(adjusted.Value) : null);
        json.WriteString("noticeUp", item.NoticeUp is { } up ? Iso(up.Value) : null);
        json.WriteString("noticeDown", item.NoticeDown is { } down ? Iso(down.Value) : null);
        Strings(json, "sentTo", item.SentTo.Select(s => s.Value));
        json.WriteStartObject("confidence");
        json.WriteNumber("body", item.Body?.Confidence ?? 0);
        json.WriteNumber("dates", item.Dates?.Confidence ?? 0);
        json.WriteNumber("paragraph", item.Paragraph?.Confidence ?? 0);
        json.WriteNumber("caseNumbers", Least(item.CaseNumbers));
        json.WriteNumber("points", item.Points.Count == 0 ? 0 : item.Points.Min(p => p.Confidence));
        json.WriteNumber("reservations", Least(item.Reservations));
        json.WriteNumber("adjusted", item.Adjusted?.Confidence ?? 0);
        json.WriteNumber("noticeUp", item.NoticeUp?.Confidence ?? 0);
        json.WriteNumber("noticeDown", item.NoticeDown?.Confidence ?? 0);
        json.WriteNumber("sentTo", Least(item.SentTo));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExcerptPoint point)
    {
        json.WriteStartObject();
        json.WriteString("speechAct", WireWord.Of(point.Act));
        json.WriteString("outcome", WireWord.Of(point.Outcome));
        json.WriteString("condition", point.Condition?.Value);
        json.WriteStartArray("amounts");
        foreach (var amount in point.Amounts)
            json.WriteNumberValue(amount.Value);
        json.WriteEndArray();
        json.WriteString("addressee", point.Addressee?.Value);
        json.WriteString("text", point.Text);
        json.WriteNumber("confidence", point.Confidence);
        json.WriteEndObject();
    }

    private static double Least(IReadOnlyList<Found<string>> found) => found.Count == 0 ? 0 : found.Min(f => f.Confidence);

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
