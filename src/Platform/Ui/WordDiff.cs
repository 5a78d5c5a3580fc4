using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Governance.Platform.Ui;

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
internal static partial class WordDiff
{
    // The chunker of the library takes no line break for the end of a word.
    private static readonly CustomFunctionChunker Words = new(text => [.. Piece().Matches(text).Select(m => m.Value)]);

    /// <summary>
    /// The stretches in reading order; one that is the same, when nothing differs. Where word after word differs, the old ones come
    /// first and then the new ones: nobody can read or hear them by turns.
    /// </summary>
    public static IReadOnlyList<Stretch> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        List<Stretch> stretches = [];
        var (removed, added, at) = ("", "", 0);
        foreach (var block in diff.DiffBlocks)
        {
            var kept = Join(diff.PiecesOld, at, block.DeleteStartA - at);
            if (removed.Length > 0 && added.Length > 0 && kept.All(c => char.IsWhiteSpace(c) && c is not ('\n' or '\r')))
            {
                (removed, added) = (removed + kept, added + kept);
            }
            else
            {
                Told();
                Add(Change.Same, kept);
            }

            removed += Join(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            added += Join(diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Told();
        Add(Change.Same, Join(diff.PiecesOld, at, diff.PiecesOld.Count - at));
        return stretches;

        void Told()
        {
            Add(Change.Removed, removed);
            Add(Change.Added, added);
            (removed, added) = ("", "");
        }

        void Add(Change change, string text)
        {
            if (text.Length > 0)
                stretches.Add(new Stretch(change, text));
        }
    }

    // A word with what holds it together (e-tjänst, 2026-05-31, 1,5), a blank, or other signs.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[-–:.,/’'][\p{L}\p{M}\p{N}]+)*|\s|[^\p{L}\p{M}\p{N}\s]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    private static string Join(IReadOnlyList<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));
}
