using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Governance.ArchitectureTests.Laws;

/// <summary>Swedish is the key; English lies in a .resx per module. What is said must be found there, and nothing else lies there.</summary>
internal static partial class Wording
{
    /// <summary>The keys and English texts of a .resx; empty where the file is not there.</summary>
    public static IReadOnlyDictionary<string, string> Resource(IEnumerable<SourceFile> files, string path) =>
        files.FirstOrDefault(f => f.Path == path) is { } file
            ? XDocument.Parse(file.Text).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value)
            : new Dictionary<string, string>();

    [Law("Every Swedish text has its English: in the module's own Texts.en.resx, or for messages in the platform's.")]
    public static IEnumerable<string> Missing(
        string resource, IEnumerable<SourceFile> sources, IEnumerable<string> declared,
        IReadOnlyCollection<string> own, IReadOnlyCollection<string> platform)
    {
        var files = sources.ToList();
        var lacking = declared.Where(k => !own.Contains(k) && !platform.Contains(k)).Select(k => (Resource: resource, Key: k, Where: "a permission or menu"))
            .Concat(files.SelectMany(f => Lacking(f, files, resource, own, platform)));
        return lacking.GroupBy(l => (l.Resource, l.Key), l => l.Where)
            .Select(g => $"{g.Key.Resource} lacks: {g.Key.Key}  ({string.Join(", ", g.Distinct())})");
    }

    private static IEnumerable<(string Resource, string Key, string Where)> Lacking(
        SourceFile file, List<SourceFile> owner, string resource, IReadOnlyCollection<string> own, IReadOnlyCollection<string> platform)
    {
        // A page's localizer is the module's own and does not fall back on the platform's; messages go through one that does.
        var mayFallBack = file.Text.Contains("UiTexts", StringComparison.Ordinal) || file.Text.Contains("ModuleTexts", StringComparison.Ordinal);
        foreach (var (key, kind) in Said(file, owner))
        {
            var found = kind == "Ui" ? Holds(platform, key) : Holds(own, key) || ((kind == "message" || mayFallBack) && Holds(platform, key));
            if (!found)
                yield return (kind == "Ui" ? "The platform" : resource, key, file.Name);
        }
    }

    // Resource names do not tell cases apart, so a word has one entry for both forms of its first letter.
    private static bool Holds(IReadOnlyCollection<string> keys, string key) => keys.Contains(key)
        || (key.Length > 0 && (keys.Contains(char.ToUpperInvariant(key[0]) + key[1..]) || keys.Contains(char.ToLowerInvariant(key[0]) + key[1..])));

    [Law("No English text is orphaned: its Swedish still stands in the sources.")]
    public static IEnumerable<string> Orphaned(string resource, IEnumerable<string> keys, IEnumerable<SourceFile> sources)
    {
        var everything = string.Join('\n', sources.Select(s => Joined().Replace(s.Text, "")));
        return keys.Where(k => !everything.Contains('"' + k + '"', StringComparison.Ordinal)
                               && !everything.Contains('"' + k.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + '"', StringComparison.Ordinal))
            .Select(k => $"{resource} holds a text that nobody says: {k}");
    }

    [Law("The English text is there and takes the same values as the Swedish.")]
    public static IEnumerable<string> Unlike(string resource, IReadOnlyDictionary<string, string> texts) =>
        from text in texts
        where string.IsNullOrWhiteSpace(text.Value) || !Values(text.Key).SetEquals(Values(text.Value))
        select $"{resource}: '{text.Key}' and '{text.Value}' do not take the same values.";

    private static HashSet<string> Values(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    private static IEnumerable<(string Key, string Kind)> Said(SourceFile file, List<SourceFile> owner)
    {
        foreach (Match index in Localizer().Matches(file.Text))
        {
            foreach (var key in Literals(file.Text, index.Index + index.Length, 0, null))
                yield return (key, index.Groups[1].Value is "Ui" or "ui" ? "Ui" : "own");
        }

        foreach (Match call in Message().Matches(file.Text))
        {
            foreach (var key in Literals(file.Text, call.Index + call.Length, call.Value.StartsWith('.') || call.Value.Contains(nameof(Platform.Rules.TextKey), StringComparison.Ordinal) ? 0 : 1, name => Constant(name, owner)))
                yield return (key, "message");
        }
    }

    private static string? Constant(string name, List<SourceFile> owner) => owner
        .Select(f => Regex.Match(Joined().Replace(f.Text, ""), $@"const string {Regex.Escape(name)} =\s*""((?:[^""\\]|\\.)*)"""))
        .FirstOrDefault(m => m.Success) is { } match ? Regex.Unescape(match.Groups[1].Value) : null;

    /// <summary>The string literals of one argument (a choice between several gives several), those inside of calls not counted.</summary>
    private static List<string> Literals(string text, int start, int argument, Func<string, string?>? constant)
    {
        var (found, nesting, calls, at, number, first) = (new List<string>(), 0, 0, start, 0, start);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                var literal = Literal(text, ref at);
                if (number == argument && calls == 0)
                    found.Add(literal);
            }
            else if (c is '(' or '[' or '{')
            {
                nesting++;
                calls += c != '{' && (calls > 0 || char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '>') ? 1 : 0;
            }
            else if (c is ')' or ']' or '}')
            {
                if (nesting-- == 0)
                    break;
                calls = Math.Max(0, calls - (c == '}' ? 0 : 1));
            }
            else if (c == ',' && nesting == 0 && ++number > argument)
            {
                break;
            }

            if (c == ',' && nesting == 0)
                first = at + 1;
        }

        if (found.Count == 0 && number >= argument && constant is not null && Identifier().Match(text[first..Math.Min(at, text.Length)]) is { Success: true } name && constant(name.Groups[1].Value) is { } value)
            found.Add(value);
        return found;
    }

    private static string Literal(string text, ref int at)
    {
        var value = new StringBuilder();
        while (true)
        {
            for (at++; text[at] != '"'; at++)
                value.Append(text[at] == '\\' ? text[++at] switch { 'n' => '\n', var escaped => escaped } : text[at]);
            // A text broken over lines goes on after the plus.
            if (Continuation().Match(text, at + 1) is not { Success: true, Length: > 0 } more || more.Index != at + 1)
                return value.ToString();
            at += more.Length;
        }
    }

    [GeneratedRegex(@"\b(T|Ui|ui|text|texts|[a-z]\w*Texts)\[")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\bnew RuleBroken\(|\bnew TextKey\(|\.WithMessage\(|\bnew ValidationFailure\(|\bAddFailure\(")]
    private static partial Regex Message();

    [GeneratedRegex(@"""\s*\+\s*""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\G\s*\+\s*""")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^\s*(?:\w+\.)?([A-Z]\w*)\s*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
