using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Records.Contracts.Extraction;

/// <summary>
/// The text of a Word document: page head first, then paragraphs and tables in order, with list numbers as Word shows them;
/// page foot and footnotes last. What was struck out in tracked changes is gone.
/// </summary>
internal static class WordText
{
    public static IReadOnlyList<string> Read(byte[] file, TextLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            RefuseBombs(file, limits, cancellationToken);
            using var package = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            var main = package.MainDocumentPart?.Document?.Body is null ? null : package.MainDocumentPart;
            if (main is null)
                throw new Refused(UnreadableReason.Broken, "a Word document without a body");
            var writer = new Writer(new WordNumbering(main));
            foreach (var head in main.HeaderParts.Select(h => h.Header).OfType<Header>())
                writer.Blocks(head, 0);
            writer.Blocks(main.Document!.Body!, 0);
            foreach (var foot in main.FooterParts.Select(f => f.Footer).OfType<Footer>())
                writer.Blocks(foot, 0);
            foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
                writer.Blocks(note, 0);
            return [writer.Text.ToString()];
        }
        // As with PDF: the library does not list what a damaged package may throw.
        catch (Exception e) when (e is not (Refused or OperationCanceledException or OutOfMemoryException))
        {
            throw new Refused(UnreadableReason.Broken, "the Word document does not follow its own rules");
        }
    }

    /// <summary>Unpacks everything into nothing, counting: the sizes that a zip claims are whatever its maker wrote.</summary>
    private static void RefuseBombs(byte[] file, TextLimits limits, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.GetEntry("word/document.xml") is null && zip.GetEntry("[Content_Types].xml") is null)
            throw new Refused(UnreadableReason.UnknownKind, "a zip that is no Word document");
        if (zip.Entries.Count > 5_000)
            throw new Refused(UnreadableReason.TooLarge, "more than 5000 parts");
        var (left, buffer) = (limits.UnpackedBytes, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer, 0, buffer.Length)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((left -= read) < 0)
                    throw new Refused(UnreadableReason.TooLarge, $"more than {limits.UnpackedBytes >> 20} MB when unpacked");
            }
        }
    }

    private sealed class Writer(WordNumbering numbering)
    {
        // Deeper than any real document; the recursion must end before the stack does.
        private const int Deepest = 60;

        public StringBuilder Text { get; } = new();

        public void Blocks(OpenXmlElement parent, int depth)
        {
            if (depth > Deepest)
                throw new Refused(UnreadableReason.Broken, "nested deeper than a document can be");
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case Paragraph paragraph:
                        Text.Append(numbering.Label(paragraph));
                        Inline(paragraph, depth + 1);
                        Text.Append('\n');
                        break;
                    case Table table:
                        Rows(table, depth + 1);
                        break;
                    case DeletedRun or MoveFromRun or SectionProperties:
                        break;
                    default:
                        if (child.HasChildren)
                            Blocks(child, depth + 1);
                        break;
                }
            }
        }

        private void Rows(Table table, int depth)
        {
            foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
            {
                var start = true;
                foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
                {
                    if (!start)
                        Text.Append('\t');
                    var at = Text.Length;
                    Blocks(cell, depth + 1);
                    while (Text.Length > at && Text[^1] == '\n')
                        Text.Length--;
                    start = false;
                }

                Text.Append('\n');
            }
        }

        private void Inline(OpenXmlElement parent, int depth)
        {
            if (depth > Deepest)
                throw new Refused(UnreadableReason.Broken, "nested deeper than a document can be");
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case Text text:
                        Text.Append(text.Text);
                        break;
                    case TabChar:
                        Text.Append('\t');
                        break;
                    case Break or CarriageReturn:
                        Text.Append('\n');
                        break;
                    case NoBreakHyphen:
                        Text.Append('-');
                        break;
                    // The fallback says the same as the choice beside it, for older readers.
                    case DeletedRun or MoveFromRun or FieldCode or AlternateContentFallback or ParagraphProperties or RunProperties or SoftHyphen:
                        break;
                    case TextBoxContent box:
                        Text.Append('\n');
                        Blocks(box, depth + 1);
                        break;
                    default:
                        if (child.HasChildren)
                            Inline(child, depth + 1);
                        break;
                }
            }
        }
    }
}
