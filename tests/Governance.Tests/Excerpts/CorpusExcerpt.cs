using System.Text;
using System.Text.Json;
using Governance.Platform.Time;
using Governance.Recommendations;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Excerpts;
using Governance.Records.Contracts;

namespace Governance.Tests.Excerpts;

/// <summary>An excerpt written by hand, and what a careful clerk would register from it.</summary>
internal sealed record CorpusExcerpt(string Name, string Text, IReadOnlyList<CorpusItem> Items, bool Unreadable)
{
    /// <summary>The reader's own; those it was corrected against; those it was measured by before it was, set after set.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["Corpus", "Development", "HeldOut", "Unseen", "Varied", "Fresh", "Later", "Traps"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<CorpusExcerpt> All { get; } = [.. Sets.SelectMany(Of)];

    public static IEnumerable<CorpusExcerpt> Of(string set) => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Excerpts", set), "*.txt").Order(StringComparer.Ordinal).Select(Load);

    /// <summary>Reads bytes the whole way: extraction and reading.</summary>
    public static ExcerptReading Read(byte[] file) => ExcerptVerb.Read(TextExtraction.Read(file));

    public static ExcerptReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static CorpusExcerpt Load(string path)
    {
        var truth = JsonSerializer.Deserialize<Truth>(File.ReadAllText(Path.ChangeExtension(path, ".json")), Options)!;
        return new CorpusExcerpt(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), truth.Items, truth.Unreadable);
    }

    private sealed record Truth(IReadOnlyList<CorpusItem> Items, bool Unreadable = false);
}

/// <summary>A paragraph of minutes as it should be read.</summary>
internal sealed record CorpusItem(string? Body, IReadOnlyList<string> Dates, string? Paragraph, IReadOnlyList<string> CaseNumbers, IReadOnlyList<CorpusPoint> Points)
{
    public static CorpusItem Nothing { get; } = new(null, [], null, [], []);

    public static CorpusItem Of(ExcerptItem item) => new(
        item.Body?.Value, [.. (item.Dates?.Value ?? []).Select(d => d.Iso())], item.Paragraph?.Value, [.. item.CaseNumbers.Select(c => c.Value)],
        [.. item.Points.Select(p => new CorpusPoint(WireWord.Of(p.Act), WireWord.Of(p.Outcome), [.. p.Amounts.Select(a => a.Value)]))]);
}

/// <summary>A decision point as it should be read; amounts in öre.</summary>
internal sealed record CorpusPoint(string SpeechAct, string Outcome, IReadOnlyList<long> Amounts);
