using System.Runtime.CompilerServices;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>
/// Paragraphs of minutes that were read already in this text. A year's minutes say the same formal paragraphs at every meeting,
/// word by word; what such a one says is found once, and only its place is another.
/// </summary>
internal sealed class ReadBlocks(IReadOnlyList<ExcerptLine> lines)
{
    // All that the reading of a paragraph depends on besides its lines.
    private readonly record struct Setting(string? Body, bool SureBody, bool SureDates, bool Numbered, Paper Paper);

    private sealed record Block(int From, int Count, Setting Setting, ExcerptItem Read, Block? Next);

    private readonly Dictionary<int, Block> _blocks = [];

    /// <summary>What stands between two lines.</summary>
    public ExcerptItem Read(int from, int to, ExcerptItem known, Paper paper)
    {
        var setting = new Setting(known.Body?.Value, known.Body is { Confidence: >= Confidence.High }, known.Dates is { Confidence: >= Confidence.High }, known.Paragraph is not null || known.CaseNumbers.Count > 0, paper);
        var hash = Hash(from, to, setting);
        var first = _blocks.GetValueOrDefault(hash);
        for (var block = first; block is not null; block = block.Next)
        {
            if (block.Setting == setting && Same(block, from, to))
                return Moved(block.Read, known, from < to ? lines[from].Start - lines[block.From].Start : 0);
        }

        var read = ItemReader.Read(lines, from, to, known, paper);
        if (from < to)
            _blocks[hash] = new Block(from, to - from, setting, read, first);
        return read;
    }

    private int Hash(int from, int to, Setting setting)
    {
        var hash = HashCode.Combine(setting, to - from);
        for (var i = from; i < to; i++)
            hash = (hash * 31) ^ (RuntimeHelpers.GetHashCode(lines[i].Shape) + (lines[i].Noise ? 1 : 0) + (lines[i].Contents ? 2 : 0));
        return hash;
    }

    private bool Same(Block block, int from, int to)
    {
        if (block.Count != to - from)
            return false;
        for (var i = 0; i < block.Count; i++)
        {
            var (one, other) = (lines[block.From + i], lines[from + i]);
            if (!ReferenceEquals(one.Shape, other.Shape) || one.Noise != other.Noise || one.Contents != other.Contents || one.Start - lines[block.From].Start != other.Start - lines[from].Start)
                return false;
        }

        return true;
    }

    private static ExcerptItem Moved(ExcerptItem read, ExcerptItem known, int by) => known with
    {
        Body = known.Body ?? Moved(read.Body, by),
        Points = read.Points.Count == 0 ? read.Points : [.. read.Points.Select(p => p with
        {
            Condition = Moved(p.Condition, by),
            Amounts = p.Amounts.Count == 0 ? p.Amounts : [.. p.Amounts.Select(a => Moved(a, by)!)],
            Addressee = Moved(p.Addressee, by),
            Place = Moved(p.Place, by),
        })],
        Reservations = read.Reservations.Count == 0 ? read.Reservations : [.. read.Reservations.Select(r => Moved(r, by)!)],
        SentTo = read.SentTo.Count == 0 ? read.SentTo : [.. read.SentTo.Select(s => Moved(s, by)!)],
    };

    private static Found<T>? Moved<T>(Found<T>? found, int by) => found is null ? null : found with { Place = Moved(found.Place, by) };

    private static Place Moved(Place place, int by) => place with { Start = place.Start + by };
}
