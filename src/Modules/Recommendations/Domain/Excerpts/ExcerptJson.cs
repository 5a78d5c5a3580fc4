using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>What was read, as JSON: every key always there, null or an empty list where nothing was found.</summary>
internal static class ExcerptJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n", SkipValidation = true };

    public static void Write(Stream output, ExcerptReading reading)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartArray(Keys.Items);
        foreach (var item in reading.Items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteString(Keys.Unreadable, reading.Unreadable);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExcerptItem item)
    {
        json.WriteStartObject();
        json.WriteString(Keys.Body, item.Body?.Value);
        Strings(json, Keys.Dates, (item.Dates?.Value ?? []).Select(Iso));
        json.WriteString(Keys.Paragraph, item.Paragraph?.Value);
        Strings(json, Keys.CaseNumbers, item.CaseNumbers.Select(c => c.Value));
        json.WriteStartArray(Keys.Points);
        foreach (var point in item.Points)
            Write(json, point);
        json.WriteEndArray();
        Strings(json, Keys.Reservations, item.Reservations.Select(r => r.Value));
        json.WriteString(Keys.Adjusted, item.Adjusted is { } adjusted ? Iso(adjusted.Value) : null);
        json.WriteString(Keys.NoticeUp, item.NoticeUp is { } up ? Iso(up.Value) : null);
        json.WriteString(Keys.NoticeDown, item.NoticeDown is { } down ? Iso(down.Value) : null);
        Strings(json, Keys.SentTo, item.SentTo.Select(s => s.Value));
        json.WriteStartObject(Keys.Confidence);
        Sure(json, Keys.Body, item.Body?.Confidence ?? 0);
        Sure(json, Keys.Dates, item.Dates?.Confidence ?? 0);
        Sure(json, Keys.Paragraph, item.Paragraph?.Confidence ?? 0);
        Sure(json, Keys.CaseNumbers, Least(item.CaseNumbers));
        Sure(json, Keys.Points, item.Points.Count == 0 ? 0 : item.Points.Min(p => p.Confidence));
        Sure(json, Keys.Reservations, Least(item.Reservations));
        Sure(json, Keys.Adjusted, item.Adjusted?.Confidence ?? 0);
        Sure(json, Keys.NoticeUp, item.NoticeUp?.Confidence ?? 0);
        Sure(json, Keys.NoticeDown, item.NoticeDown?.Confidence ?? 0);
        Sure(json, Keys.SentTo, Least(item.SentTo));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExcerptPoint point)
    {
        json.WriteStartObject();
        json.WriteString(Keys.SpeechAct, WireWord.Of(point.Act));
        json.WriteString(Keys.Outcome, WireWord.Of(point.Outcome));
        json.WriteString(Keys.Condition, point.Condition?.Value);
        json.WriteStartArray(Keys.Amounts);
        foreach (var amount in point.Amounts)
            json.WriteNumberValue(amount.Value);
        json.WriteEndArray();
        json.WriteString(Keys.Addressee, point.Addressee?.Value);
        json.WriteString(Keys.Text, point.Text);
        Sure(json, Keys.Confidence, point.Confidence);
        json.WriteEndObject();
    }

    // Two digits say it; they are written by hand, for a number's shortest form takes long to find.
    private static void Sure(Utf8JsonWriter json, JsonEncodedText name, double confidence)
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

    private static void Strings(Utf8JsonWriter json, JsonEncodedText name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Written thousands of times, encoded once.
    private static class Keys
    {
        public static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
        public static readonly JsonEncodedText Unreadable = JsonEncodedText.Encode("unreadable");
        public static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");
        public static readonly JsonEncodedText Dates = JsonEncodedText.Encode("dates");
        public static readonly JsonEncodedText Paragraph = JsonEncodedText.Encode("paragraph");
        public static readonly JsonEncodedText CaseNumbers = JsonEncodedText.Encode("caseNumbers");
        public static readonly JsonEncodedText Points = JsonEncodedText.Encode("points");
        public static readonly JsonEncodedText Reservations = JsonEncodedText.Encode("reservations");
        public static readonly JsonEncodedText Adjusted = JsonEncodedText.Encode("adjusted");
        public static readonly JsonEncodedText NoticeUp = JsonEncodedText.Encode("noticeUp");
        public static readonly JsonEncodedText NoticeDown = JsonEncodedText.Encode("noticeDown");
        public static readonly JsonEncodedText SentTo = JsonEncodedText.Encode("sentTo");
        public static readonly JsonEncodedText Confidence = JsonEncodedText.Encode("confidence");
        public static readonly JsonEncodedText SpeechAct = JsonEncodedText.Encode("speechAct");
        public static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");
        public static readonly JsonEncodedText Condition = JsonEncodedText.Encode("condition");
        public static readonly JsonEncodedText Amounts = JsonEncodedText.Encode("amounts");
        public static readonly JsonEncodedText Addressee = JsonEncodedText.Encode("addressee");
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    }
}
