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
        Sure(json, "body", item.Body?.Confidence ?? 0);
        Sure(json, "dates", item.Dates?.Confidence ?? 0);
        Sure(json, "paragraph", item.Paragraph?.Confidence ?? 0);
        Sure(json, "caseNumbers", Least(item.CaseNumbers));
        Sure(json, "points", item.Points.Count == 0 ? 0 : item.Points.Min(p => p.Confidence));
        Sure(json, "reservations", Least(item.Reservations));
        Sure(json, "adjusted", item.Adjusted?.Confidence ?? 0);
        Sure(json, "noticeUp", item.NoticeUp?.Confidence ?? 0);
        Sure(json, "noticeDown", item.NoticeDown?.Confidence ?? 0);
        Sure(json, "sentTo", Least(item.SentTo));
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
        Sure(json, "confidence", point.Confidence);
        json.WriteEndObject();
    }

    // Two digits say it; they are written by hand, for a number's shortest form takes long to find.
    private static void Sure(Utf8JsonWriter json, string name, double confidence)
    {
        json.WritePropertyName(name);
        Span<char> digits = stackalloc char[4];
        var hundredths = (int)Math.Round(confidence * 100);
        if (hundredths is <= 0 or >= 100)
        {
            json.WriteNumberValue(hundredths <= 0 ? 0 : 1);
            return;
        }

        (digits[0], digits[1], digits[2], digits[3]) = ('0', '.', (char)('0' + hundredths / 10), (char)('0' + hundredths % 10));
        json.WriteRawValue(digits[3] == '0' ? digits[..3] : digits, skipInputValidation: true);
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
