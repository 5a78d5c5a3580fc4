using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Platform.Ledger;

/// <summary>JSON with one spelling for each value, RFC 8785: what is hashed must be the same bytes for everyone, for ever.</summary>
public static class CanonicalJson
{
    /// <summary>The value as UTF-8.</summary>
    /// <exception cref="ArgumentException">It has no canonical form: a lone surrogate, or a number that no double holds exactly enough.</exception>
    public static byte[] Bytes(JsonNode? value) => Encoding.UTF8.GetBytes(Text(value));

    /// <summary>The value as text.</summary>
    public static string Text(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>A number as ECMAScript writes it: the shortest digits that give the same double again.</summary>
    public static string Number(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException("JSON has no infinite numbers.", nameof(number));
        if (number == 0)
            return "0";
        var (digits, point) = Digits(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        return (number < 0 ? "-" : "") + point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => "0." + new string('0', -point) + digits,
            _ => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "")}{(point - 1).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    // The significant digits, and where the decimal point stands counted from the first of them.
    private static (string Digits, int Point) Digits(string number)
    {
        var parts = number.Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var mantissa = parts[0].Split('.');
        var all = string.Concat(mantissa);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), mantissa[0].Length + exponent - (all.Length - digits.Length));
    }

    private static void Write(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteAll(text, '{', members.OrderBy(m => m.Key, StringComparer.Ordinal), '}', m =>
                {
                    WriteString(text, m.Key);
                    text.Append(':');
                    Write(text, m.Value);
                });
                break;
            case JsonArray items:
                WriteAll(text, '[', items, ']', i => Write(text, i));
                break;
            default:
                WriteScalar(text, value);
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(item);
        }

        text.Append(close);
    }

    private static void WriteScalar(StringBuilder text, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(text, Unescaped(value));
                break;
            case JsonValueKind.Number:
                text.Append(Number(Exact(value.ToJsonString())));
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static string Unescaped(JsonNode value)
    {
        try
        {
            return value.AsValue().TryGetValue(out string? text) ? text : JsonSerializer.Deserialize<string>(value.ToJsonString())!;
        }
        catch (InvalidOperationException broken)
        {
            throw new ArgumentException("The text is not valid Unicode.", nameof(value), broken);
        }
    }

    // A whole number that a double would round is a mistake of ours, never what was meant.
    private static double Exact(string literal)
    {
        var number = double.Parse(literal, CultureInfo.InvariantCulture);
        return literal.All(c => char.IsAsciiDigit(c) || c == '-') && Math.Abs(number) > 9_007_199_254_740_991
            ? throw new ArgumentException($"{literal} is larger than what JSON numbers hold exactly.", nameof(literal))
            : number;
    }

    // RFC 8785, 3.2.2.2.
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsSurrogate(c) && !(i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1])) && !(i > 0 && char.IsSurrogatePair(value[i - 1], c)))
                throw new ArgumentException("The text is not valid Unicode.", nameof(value));
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
