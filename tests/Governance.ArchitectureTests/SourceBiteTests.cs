using Governance.ArchitectureTests.Laws;
using static Governance.ArchitectureTests.RulesBiteTests;

namespace Governance.ArchitectureTests;

/// <summary>R13 for the laws on the text of files: each complains of an invented file.</summary>
public sealed class SourceBiteTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact, Bites(typeof(Sources), nameof(Sources.Names))]
    public void Names_bite()
    {
        SourceFile[] files = [new("src/A/StringExtensions.cs", "internal static class StringHelper;\ninternal sealed record OrderDto(int X);\ninternal abstract class Database;")];
        Complains(Sources.Names(files, Nothing), "StringExtensions holds the word Extensions", "StringHelper holds the word Helper", "OrderDto holds the word Dto");
        Assert.DoesNotContain(Sources.Names(files, Nothing), c => c.Contains("Database", StringComparison.Ordinal));
    }

    [Fact, Bites(typeof(Sources), nameof(Sources.Namespaces))]
    public void Namespaces_bite() =>
        Complains(Sources.Namespaces([new("src/Modules/A/Domain/X.cs", "namespace Governance.A;\n")]), "should be Governance.A.Domain");

    [Fact]
    [Bites(typeof(Sources), nameof(Sources.FileLength))]
    [Bites(typeof(Sources), nameof(Sources.HandlerLength))]
    [Bites(typeof(Sources), nameof(Sources.PlatformSize))]
    public void Sizes_bite()
    {
        Complains(Sources.FileLength([new("src/A/Long.cs", new string('\n', 300) + "x"), new("src/A/Program.cs", new string('\n', 80) + "x")]), "Long.cs has 301", "Program.cs has 81");
        Complains(Sources.HandlerLength([new("src/A/X.cs", "class Handler(int x)\n{\n" + string.Concat(Enumerable.Repeat("if (x) { }\n", 59)) + "}")]), "the handler has 62 lines");
        Complains(Sources.PlatformSize(Enumerable.Range(1, 61).Select(i => new SourceFile($"src/Platform/F{i}.cs", ""))), "61 files");
    }

    [Fact, Bites(typeof(Sources), nameof(Sources.Versions))]
    public void Versions_bite() =>
        Complains(Sources.Versions([new("src/A/A.csproj", "<PackageReference Include=\"X\" Version=\"1.0\" />")]), "A.csproj:1");

    [Fact, Bites(typeof(Sources), nameof(Sources.FrontEnd))]
    public void Front_end_bites() => Complains(
        Sources.FrontEnd([new("src/Host/wwwroot/jquery.js", "x"), new("src/Host/assets/chart.min.js", "x"), new("src/Host/assets/made.css", new string('x', 501))]),
        "jquery.js: our own", "chart.min.js looks", "made.css looks");

    [Fact, Bites(typeof(Sources), nameof(Sources.InlineCode))]
    public void Inline_code_bites() => Complains(
        Sources.InlineCode([new("src/A/X.cshtml", "<p style=\"x\">\n<script>x</script>\n<a onclick=\"x\">\n<style>\n<script src=\"/fine.js\"></script>")]),
        "X.cshtml:1: style", "X.cshtml:2: <script", "X.cshtml:3: onclick", "X.cshtml:4: <style");

    [Fact, Bites(typeof(Sources), nameof(Sources.Forgery))]
    public void Forgery_bites()
    {
        Complains(
            Sources.Forgery([new("src/A/X.cshtml", "<p>\n<form class=\"@(a > b)\" method=\"post\"\n action=\"/a\">\n<FORM action='/b' METHOD=post>")]),
            "X.cshtml:2: the form", "X.cshtml:4: the form");
        Assert.Empty(Sources.Forgery(
            [new("src/A/X.cshtml", "<form method=\"post\">\n<form method=\"get\" action=\"/a\">\n<form method=\"post\" asp-antiforgery=\"true\" action=\"/a\">\n<form method=\"post\" asp-page-handler=\"Off\">")]));
    }

    [Fact, Bites(typeof(Sources), nameof(Sources.SwitchedOff))]
    public void Switched_off_warnings_bite()
    {
        Complains(
            Sources.SwitchedOff([new("src/A/X.cs", "int x;\n#pragma warning disable CA1\n// Because.\n#pragma warning disable CA2"), new("A.csproj", "<P>\n<NoWarn>CA3</NoWarn>")]),
            "X.cs:2", "A.csproj:2");
        Assert.Empty(Sources.SwitchedOff([new("src/A/X.cs", "// Because.\n#pragma warning disable CA2")]));
    }

    [Fact, Bites(typeof(Sources), nameof(Sources.Bypasses))]
    public void Bypasses_bite() => Complains(
        Sources.Bypasses([new("src/A/X.cs", "rows.ExecuteDeleteAsync(); rows.IgnoreQueryFilters();")], new Dictionary<string, string> { ["src/A/Gone.cs"] = "" }),
        "src/A/X.cs uses ExecuteDeleteAsync, IgnoreQueryFilters", "Gone.cs stands");

    [Fact]
    [Bites(typeof(Wording), nameof(Wording.Missing))]
    [Bites(typeof(Wording), nameof(Wording.Orphaned))]
    [Bites(typeof(Wording), nameof(Wording.Unlike))]
    public void Texts_bite()
    {
        SourceFile[] files =
        [
            new("A.cshtml", "@T[\"Sidan\"] @T[open ? \"Öppen\" : \"Stängd\", day.ToString(\"yyyy\")] @Ui[\"Ram\"] @T[\"Finns\"] @T[\"finns\"] @T[\"Plattformens\"]"),
            new("A.cs", "throw new RuleBroken(Rules.No, \"Ett långt \"\n + \"nej {0}.\", x.ToString(\"N0\")); .WithMessage(_ => \"Fyll i\") new ValidationFailure(nameof(X), Refusal); const string Refusal = \"Avslag\"; new RuleBroken(\"A\", \"Plattformens\", new TextKey(x ? \"sänd\" : \"stängd\"))"),
        ];
        var missing = Wording.Missing("A", files, ["Menyn"], ["Finns"], ["Plattformens"]).ToList();
        Complains(missing, "A lacks: Menyn", "A lacks: Sidan ", "A lacks: Öppen", "A lacks: Stängd", "The platform lacks: Ram", "A lacks: Ett långt nej {0}.", "A lacks: Fyll i", "A lacks: Avslag", "A lacks: sänd", "A lacks: stängd", "A lacks: Plattformens  (A.cshtml)");
        Assert.Equal(11, missing.Count); // What is there is not told.
        Complains(Wording.Orphaned("A", ["Sidan", "Ett långt nej {0}.", "Borta"], files), "nobody says: Borta");
        Assert.Single(Wording.Orphaned("A", ["Sidan", "Ett långt nej {0}.", "Borta"], files));
        Complains(Wording.Unlike("A", new Dictionary<string, string> { ["{0} av {1}"] = "{0}", ["Tom"] = "" }), "'{0} av {1}'", "'Tom'");
    }
}
