namespace Governance.Records.Contracts;

/// <summary>What a file is, by its first bytes.</summary>
public enum DocumentKind
{
    /// <summary>Text without a format.</summary>
    Text,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Word's open format, .docx.</summary>
    Word,
}

/// <summary>Why a file gives no text.</summary>
public enum UnreadableReason
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Larger than the limit, packed or unpacked.</summary>
    TooLarge,

    /// <summary>More pages than the limit.</summary>
    TooManyPages,

    /// <summary>Neither PDF, Word nor text.</summary>
    UnknownKind,

    /// <summary>It cannot be opened without a password.</summary>
    Encrypted,

    /// <summary>Pages without letters: a scan.</summary>
    NoText,

    /// <summary>The letters are not those that were written: read in another encoding, or lost on the way.</summary>
    Garbled,

    /// <summary>It says that it is of a kind but does not follow that kind's rules.</summary>
    Broken,
}

/// <summary>A page's place in the text.</summary>
/// <param name="Number">From one.</param>
/// <param name="Start">Offset of its first character in <see cref="DocumentText.Text"/>.</param>
/// <param name="Length">Characters.</param>
public sealed record TextPage(int Number, int Start, int Length);

/// <summary>The text of a document: NFC, lines ending in LF, without soft hyphens, ligatures and invisible characters.</summary>
/// <param name="Kind">What the file was.</param>
/// <param name="Text">All of it, page after page; columns of a line are parted by a tab or by several spaces.</param>
/// <param name="Pages">In order, covering the text; one where the kind has no pages.</param>
public sealed record DocumentText(DocumentKind Kind, string Text, IReadOnlyList<TextPage> Pages)
{
    /// <summary>The number of the page that the character at <paramref name="offset"/> stands on.</summary>
    public int PageAt(int offset)
    {
        var (low, high) = (0, Pages.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Pages[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return Pages[low].Number;
    }
}

/// <summary>A document's text, or why there is none. Exactly one of the two.</summary>
/// <param name="Text">The text, when it could be read.</param>
/// <param name="Reason">Why not, when it could not.</param>
/// <param name="Detail">The same for a log or a console, in English; null when it could be read.</param>
public sealed record TextReading(DocumentText? Text, UnreadableReason? Reason, string? Detail)
{
    /// <summary>There is no text, for this reason.</summary>
    public static TextReading Unreadable(UnreadableReason reason, string detail) => new(null, reason, detail);
}

/// <summary>How much of a file is read before it is refused.</summary>
/// <param name="Bytes">Of the file itself.</param>
/// <param name="UnpackedBytes">Of what lies packed in it.</param>
/// <param name="Pages">Of a PDF.</param>
/// <param name="Characters">Of the text.</param>
public sealed record TextLimits(long Bytes, long UnpackedBytes, int Pages, int Characters)
{
    /// <summary>50 MB, 250 MB unpacked, 3 000 pages, 25 million characters.</summary>
    public static TextLimits Usual { get; } = new(50L << 20, 250L << 20, 3_000, 25_000_000);
}
