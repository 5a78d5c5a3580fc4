using System.Globalization;
using System.Text;

namespace Governance.Records.Intake.Checks;

/// <summary>What the dictionary before a stream says of it: only what tells how it is packed.</summary>
internal sealed record PdfDictionary(IReadOnlyList<string> Filters, bool FiltersUnclear, bool Predicted, bool EarlyChange, bool IsImage, bool IsObjects, bool IsElsewhere)
{
    /// <summary>Reads "&lt;&lt; … &gt;&gt; stream" to its end, or null where the bytes are no such thing.</summary>
    public static PdfDictionary? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new Tokens(bytes);
        if (reader.Next() != "<<")
            return null;
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (depth, key, expectKey) = (1, "", true);
        while (depth > 0)
        {
            var token = reader.Next();
            if (token is null)
                return null;
            if (token is "<<" or "[")
            {
                depth++;
                expectKey = false;
            }
            else if (token is ">>" or "]")
            {
                depth--;
                expectKey = depth == 1;
            }
            else if (depth == 1 && token[0] == '/' && (expectKey || values.GetValueOrDefault(key)?.Count > 0))
            {
                (key, expectKey) = (token, false);
                values[key] = [];
                continue;
            }

            if (values.TryGetValue(key, out var said))
                said.Add(token);
        }

        return reader.Next() == "stream" && reader.AtEnd ? Of(values) : null;
    }

    private static PdfDictionary Of(Dictionary<string, List<string>> values)
    {
        var filters = values.GetValueOrDefault("/Filter") ?? [];
        var names = filters.Where(f => f[0] == '/').ToList();
        return new PdfDictionary(
            names,
            FiltersUnclear: filters.Contains("R"),
            Predicted: Predicts(values.GetValueOrDefault("/DecodeParms") ?? []),
            EarlyChange: (values.GetValueOrDefault("/DecodeParms") ?? []) is var parameters && (parameters.IndexOf("/EarlyChange") is var early && (early < 0 || parameters.ElementAtOrDefault(early + 1) != "0")),
            IsImage: values.GetValueOrDefault("/Subtype")?.Contains("/Image") == true,
            IsObjects: values.GetValueOrDefault("/Type")?.Contains("/ObjStm") == true || (values.ContainsKey("/First") && values.ContainsKey("/N")),
            IsElsewhere: values.ContainsKey("/F"));
    }

    private static bool Predicts(List<string> parameters) => parameters.Contains("R")
        || (parameters.IndexOf("/Predictor") is var at and >= 0 && parameters.ElementAtOrDefault(at + 1) is not "1");

    private ref struct Tokens(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        public readonly bool AtEnd => _left.IsEmpty;

        /// <summary>The next token; strings come out as "(" only, since nobody asks what stands in them.</summary>
        public string? Next()
        {
            while (_left.Length > 0 && (PdfNames.IsWhite(_left[0]) || _left[0] == '%'))
                Skip(_left[0] == '%' ? _left.IndexOfAny((byte)'\r', (byte)'\n') : 1);
            if (_left.IsEmpty)
                return null;
            if (_left.StartsWith("<<"u8) || _left.StartsWith(">>"u8))
                return Take(2);
            if (_left[0] is (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'>' or (byte)')')
                return Take(1);
            if (_left[0] == '<')
                return Skip(_left.IndexOf((byte)'>') is var end and >= 0 ? end + 1 : -1) ? "(" : null;
            if (_left[0] == '(')
                return Text() ? "(" : null;
            var length = 1;
            while (length < _left.Length && !PdfNames.IsDelimiter(_left[length]))
                length++;
            return Unescaped(Take(length));
        }

        private bool Text()
        {
            var (depth, at) = (0, 0);
            for (; at < _left.Length; at++)
            {
                depth += _left[at] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
                at += _left[at] == '\\' ? 1 : 0;
                if (depth == 0)
                    return Skip(at + 1);
            }

            return Skip(-1);
        }

        private bool Skip(int count)
        {
            _left = count < 0 || count > _left.Length ? [] : _left[count..];
            return count >= 0;
        }

        private string Take(int count)
        {
            var token = Encoding.Latin1.GetString(_left[..count]);
            _left = _left[count..];
            return token;
        }

        private static string Unescaped(string name)
        {
            if (name[0] != '/' || !name.Contains('#', StringComparison.Ordinal))
                return name;
            var plain = new StringBuilder(name.Length);
            for (var i = 0; i < name.Length; i++)
            {
                if (name[i] == '#' && i + 2 < name.Length && byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    plain.Append((char)code);
                    i += 2;
                }
                else
                {
                    plain.Append(name[i]);
                }
            }

            return plain.ToString();
        }
    }
}
