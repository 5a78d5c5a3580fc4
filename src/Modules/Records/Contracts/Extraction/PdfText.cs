using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Governance.Records.Contracts.Extraction;

/// <summary>
/// The text of a PDF, page by page, with lines rebuilt from where the letters stand: a PDF holds letters in the order that
/// somebody's program drew them.
/// </summary>
internal static class PdfText
{
    public static IReadOnlyList<string> Read(byte[] file, TextLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > limits.Pages)
                throw new Refused(UnreadableReason.TooManyPages, $"{document.NumberOfPages} pages, more than {limits.Pages}");
            var (pages, characters) = (new List<string>(document.NumberOfPages), 0L);
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = PageText(document.GetPage(number).Letters);
                characters += text.Length;
                if (characters > limits.Characters)
                    throw new Refused(UnreadableReason.TooLarge, $"more than {limits.Characters} characters");
                pages.Add(text);
            }

            return pages.Count > 0 ? pages : throw new Refused(UnreadableReason.Broken, "a PDF without pages");
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new Refused(UnreadableReason.Encrypted, "the PDF is encrypted");
        }
        // A hostile or damaged file breaks the reader in ways that it does not list; all of them mean the same.
        catch (Exception e) when (e is not (Refused or OperationCanceledException or OutOfMemoryException))
        {
            throw new Refused(UnreadableReason.Broken, "the PDF does not follow its own rules");
        }
    }

    private static string PageText(IReadOnlyList<Letter> letters)
    {
        var upright = letters.Where(l => l.TextOrientation is TextOrientation.Horizontal && !string.IsNullOrEmpty(l.Value)).ToList();
        var lines = Lines(upright.Where(l => !string.IsNullOrWhiteSpace(l.Value)));
        var gaps = lines.Zip(lines.Skip(1), (above, below) => above.Baseline - below.Baseline).Order().ToList();
        var usual = gaps.Count > 0 ? gaps[(gaps.Count - 1) / 2] : 0;
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i - 1].Baseline - lines[i].Baseline > Math.Max(usual * 1.35, lines[i].Size * 1.3))
                text.Append('\n');
            Append(text, lines[i]);
            text.Append('\n');
        }

        // Marks along the margin; rare, and never part of a sentence.
        foreach (var turned in letters.Where(l => l.TextOrientation is not TextOrientation.Horizontal).GroupBy(l => l.TextOrientation))
            text.AppendJoin("", turned.Select(l => l.Value)).Append('\n');
        return text.ToString();
    }

    private sealed record Line(double Baseline, double Size, List<Letter> Letters);

    private static List<Line> Lines(IEnumerable<Letter> letters)
    {
        var lines = new List<Line>();
        foreach (var letter in letters.OrderByDescending(l => l.StartBaseLine.Y))
        {
            // A raised figure begins a line of its own from above; what stands just below it is the line that it belongs to.
            var size = Size(letter);
            if (lines.Count > 0 && lines[^1] is var last && last.Baseline - letter.StartBaseLine.Y < Math.Max(size, last.Size) * 0.45)
            {
                last.Letters.Add(letter);
                if (size > last.Size)
                    lines[^1] = last with { Baseline = letter.StartBaseLine.Y, Size = size };
            }
            else
            {
                lines.Add(new Line(letter.StartBaseLine.Y, size, [letter]));
            }
        }

        return lines;
    }

    private static void Append(StringBuilder text, Line line)
    {
        Letter? before = null;
        foreach (var letter in line.Letters.OrderBy(l => l.StartBaseLine.X))
        {
            if (before is not null)
            {
                var gap = letter.StartBaseLine.X - before.EndBaseLine.X;
                // Drawn twice, a hair apart, to look bold.
                if (letter.Value == before.Value && letter.StartBaseLine.X - before.StartBaseLine.X < Size(letter) * 0.1)
                    continue;
                if (gap > line.Size * 1.6)
                    text.Append("   ");
                else if (gap > line.Size * 0.17 || Raised(letter, line) && !Raised(before, line))
                    text.Append(' ');
            }

            text.Append(letter.Value);
            before = letter;
        }
    }

    private static bool Raised(Letter letter, Line line) =>
        Size(letter) < line.Size * 0.8 && letter.StartBaseLine.Y - line.Baseline > line.Size * 0.15;

    private static double Size(Letter letter) => letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
}
