using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Benchmarks.Measures;

/// <summary>P8: how many bytes go over the wire.</summary>
internal static partial class FirstVisit
{
    public static async Task PrintAsync(Visitor visitor, string matrix)
    {
        using var client = visitor.Client(1);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var html = await BytesAsync(client, new Uri(visitor.Address, matrix));
        Report.Line("P8", "matrix page, 50 principals, compressed", string.Create(CultureInfo.InvariantCulture, $"{html / 1024.0:0.0} KB"), "< 25 KB", html < 25 * 1024);
        var all = html;
        foreach (var file in await FilesAsync(visitor, matrix))
            all += await BytesAsync(client, file);
        Report.Line("P8", "first visit, with all that the page names", string.Create(CultureInfo.InvariantCulture, $"{all / 1024.0:0.0} KB"), "< 150 KB", all < 150 * 1024);
    }

    private static async Task<HashSet<Uri>> FilesAsync(Visitor visitor, string path)
    {
        var page = new Uri(visitor.Address, path);
        var files = Named().Matches(await visitor.ReadAsync(path)).Select(m => new Uri(page, m.Groups["file"].Value)).ToHashSet();
        foreach (var style in files.Where(f => f.AbsolutePath.EndsWith(".css", StringComparison.Ordinal)).ToList())
            files.UnionWith(Linked().Matches(await visitor.ReadAsync(style.PathAndQuery)).Select(m => m.Groups["file"].Value).Where(f => !f.StartsWith("data:", StringComparison.Ordinal)).Select(f => new Uri(style, f)));
        return files;
    }

    private static async Task<long> BytesAsync(HttpClient client, Uri address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("""<(?:link\b[^>]*\brel="(?:stylesheet|icon|preload)"[^>]*\bhref|link\b[^>]*\bhref(?=="[^"]*"[^>]*\brel="(?:stylesheet|icon|preload)")|script\b[^>]*\bsrc|img\b[^>]*\bsrc)="(?<file>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("""url\(["']?(?<file>[^"')#]+)["']?\)""", RegexOptions.None, 1000)]
    private static partial Regex Linked();
}
