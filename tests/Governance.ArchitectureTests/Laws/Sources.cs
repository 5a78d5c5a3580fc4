using System.Text.RegularExpressions;

namespace Governance.ArchitectureTests.Laws;

/// <summary>Laws on the text of the files that people write.</summary>
internal static partial class Sources
{
    private static readonly string[] ForbiddenWords =
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Base", "Service", "Services", "Extensions", "Dto", "Dtos", "Impl"];

    [Law("Names say what a thing is: no Manager, Helper, Utils, Common, Base, Service, Extensions, Dto, Impl.")]
    public static IEnumerable<string> Names(IEnumerable<SourceFile> code, IReadOnlyDictionary<string, string> allowed)
    {
        foreach (var file in code)
        {
            var names = TypeName().Matches(file.Text).Select(m => m.Groups[1].Value)
                .Append(file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)]).Distinct();
            foreach (var name in names.Where(n => !allowed.ContainsKey(n)))
            {
                // TagHelper is the framework's word for what these are.
                foreach (var word in Word().Matches(FrameworkWord().Replace(name, "")).Select(m => m.Value).Intersect(ForbiddenWords))
                    yield return $"{file.Path}: {name} holds the word {word}, which says nothing.";
            }
        }
    }

    [Law("A namespace is its folder.")]
    public static IEnumerable<string> Namespaces(IEnumerable<SourceFile> code)
    {
        foreach (var file in code)
        {
            var folders = file.Path.Split('/')[1..^1].Where(f => f != "Modules");
            var expected = "Governance." + string.Join('.', folders);
            if (Namespace().Match(file.Text) is { Success: true } found && found.Groups[1].Value != expected)
                yield return $"{file.Path}: namespace {found.Groups[1].Value} should be {expected}.";
        }
    }

    [Law("A file has at most 300 lines, Program.cs 80.")]
    public static IEnumerable<string> FileLength(IEnumerable<SourceFile> files) =>
        from file in files
        let limit = file.Name == "Program.cs" ? 80 : 300
        where file.Lines.Count > limit
        select $"{file.Path} has {file.Lines.Count} lines, more than {limit}.";

    [Law("A handler has at most 60 lines.")]
    public static IEnumerable<string> HandlerLength(IEnumerable<SourceFile> code)
    {
        foreach (var file in code)
        {
            foreach (Match handler in Handler().Matches(file.Text))
            {
                var lines = file.LineAt(EndOfBlock(file.Text, handler.Index)) - file.LineAt(handler.Index) + 1;
                if (lines > 60)
                    yield return $"{file.Path}:{file.LineAt(handler.Index)}: the handler has {lines} lines, more than 60.";
            }
        }
    }

    [Law("Platform has at most 60 files, those of Ui and Ledger not counted: nothing enters it before two modules need it.")]
    public static IEnumerable<string> PlatformSize(IEnumerable<SourceFile> code)
    {
        var count = code.Count(f => f.Path.StartsWith("src/Platform/", StringComparison.Ordinal) && !f.Path.StartsWith("src/Platform/Ui/", StringComparison.Ordinal)
            && !f.Path.StartsWith("src/Platform/Ledger/", StringComparison.Ordinal));
        return count > 60 ? [$"src/Platform has {count} files outside Ui and Ledger, more than 60."] : [];
    }

    [Law("Versions stand in Directory.Packages.props only.")]
    public static IEnumerable<string> Versions(IEnumerable<SourceFile> projects) =>
        from file in projects
        where file.Name != "Directory.Packages.props"
        from Match found in VersionInProject().Matches(file.Text)
        select $"{file.Path}:{file.LineAt(found.Index)}: {found.Value.Trim()} belongs in Directory.Packages.props.";

    [Law("Nothing third-party of the front end is committed: it comes from npm at build time.")]
    public static IEnumerable<string> FrontEnd(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => Path.GetExtension(f.Name) is ".js" or ".mjs" or ".css" or ".ts" or ".woff" or ".woff2" or ".ttf"))
        {
            if (!file.Path.StartsWith("src/Host/assets/", StringComparison.Ordinal) && !file.Path.StartsWith("tests/", StringComparison.Ordinal))
                yield return $"{file.Path}: our own css and script lie in src/Host/assets; everything else comes from npm.";
            if (file.Name.Contains(".min.", StringComparison.Ordinal) || Path.GetExtension(file.Name) is ".woff" or ".woff2" or ".ttf" || file.Lines.Any(l => l.Length > 500))
                yield return $"{file.Path} looks made by a tool or taken from elsewhere.";
        }
    }

    [Law("No inline style, script or event attribute in a view: the content security policy refuses them.")]
    public static IEnumerable<string> InlineCode(IEnumerable<SourceFile> views) =>
        from file in views
        from Match found in Inline().Matches(file.Text)
        select $"{file.Path}:{file.LineAt(found.Index)}: {found.Value.Trim()}";

    [Law("A form that posts to an address of its own asks for its anti-forgery field: with action= the framework adds none by itself.")]
    public static IEnumerable<string> Forgery(IEnumerable<SourceFile> views) =>
        from file in views
        from Match form in Form().Matches(file.Text)
        where Posts().IsMatch(form.Value) && Address().IsMatch(form.Value) && !form.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
        select $"{file.Path}:{file.LineAt(form.Index)}: the form has action= but no asp-antiforgery=\"true\".";

    [Law("Every switched-off warning has its reason on the same line or the one before.")]
    public static IEnumerable<string> SwitchedOff(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            for (var i = 0; i < file.Lines.Count; i++)
            {
                var (line, before) = (file.Lines[i], i > 0 ? file.Lines[i - 1].Trim() : "");
                var reason = file.Name.EndsWith(".cs", StringComparison.Ordinal)
                    ? line.Contains("//", StringComparison.Ordinal) || before.StartsWith("//", StringComparison.Ordinal)
                    : line.Contains("<!--", StringComparison.Ordinal) || before.EndsWith("-->", StringComparison.Ordinal);
                if (Off().IsMatch(line) && !reason)
                    yield return $"{file.Path}:{i + 1}: no reason for {line.Trim()}";
            }
        }
    }

    [Law("What goes past the save guard or the filters is listed by file with its reason.")]
    public static IEnumerable<string> Bypasses(IEnumerable<SourceFile> code, IReadOnlyDictionary<string, string> reasons)
    {
        var real = code.Where(f => Bypass().IsMatch(f.Text))
            .ToDictionary(f => f.Path, f => string.Join(", ", Bypass().Matches(f.Text).Select(m => m.Value).Distinct()));
        return real.Where(r => !reasons.ContainsKey(r.Key)).Select(r => $"{r.Key} uses {r.Value}: list it in Bypasses.cs with the reason.")
            .Concat(reasons.Keys.Except(real.Keys).Select(p => $"{p} stands in Bypasses.cs but bypasses nothing."));
    }

    // Braces inside of strings are balanced in practice (interpolations); an unbalanced one would only count lines too many.
    private static int EndOfBlock(string text, int start)
    {
        var (depth, at) = (0, text.IndexOf('{', start));
        for (; at >= 0 && at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }

        return text.Length;
    }

    [GeneratedRegex(@"^[^/""\n]*\b(?:class|record struct|record|struct|interface|enum)\s+([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"TagHelpers?")]
    private static partial Regex FrameworkWord();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bclass Handler\b")]
    private static partial Regex Handler();

    [GeneratedRegex(@"<(?:Package|GlobalPackage)(?:Reference|Version)[^>]*\sVersion(?:Override)?\s*=[^>]*>|VersionOverride\s*=")]
    private static partial Regex VersionInProject();

    [GeneratedRegex(@"<style\b|\sstyle\s*=|<script\b(?![^>]*\bsrc\s*=)|\son[a-z]{3,}\s*=\s*[""']|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<form\b(?:""[^""]*""|'[^']*'|[^>""'])*>", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"\smethod\s*=\s*[""']?post\b", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();

    [GeneratedRegex(@"\saction\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"#pragma warning disable|<NoWarn>|<WarningsNotAsErrors>|SuppressMessage\((?!.*Justification)|NoWarn\s*=")]
    private static partial Regex Off();

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql\w*|FromSql\w*|SqlQuery\w*|IgnoreQueryFilters|CommandText|AcrossTenants)\b|\b(ExecuteUpdate|ExecuteDelete)Async\b")]
    private static partial Regex Bypass();
}
