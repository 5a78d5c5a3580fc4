using DiffPlex;
using DiffPlex.Chunkers;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>What became of a stretch of text.</summary>
internal enum Change
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>Only in the old.</summary>
    Removed,

    /// <summary>Only in the new.</summary>
    Added,
}

/// <summary>A stretch of text and what became of it.</summary>
internal sealed record Stretch(Change Change, string Text);

/// <summary>Two wordings compared word by word.</summary>
internal static class WordDiff
{
    /// <summary>The stretches in reading order; one that is the same, when nothing differs.</summary>
    public static IReadOnlyList<Stretch> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        List<Stretch> stretches = [];
        var (old, fresh) = (diff.PiecesOld, diff.PiecesNew);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(Change.Same, old, at, block.DeleteStartA - at);
            Add(Change.Removed, old, block.DeleteStartA, block.DeleteCountA);
            Add(Change.Added, fresh, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(Change.Same, old, at, old.Count - at);
        return stretches;

        void Add(Change change, IReadOnlyList<string> pieces, int from, int count)
        {
            if (count > 0)
                stretches.Add(new Stretch(change, string.Concat(pieces.Skip(from).Take(count))));
        }
    }
}
