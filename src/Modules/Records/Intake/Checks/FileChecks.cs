using System.Xml;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>Tells what a file is and refuses what should not be taken in.</summary>
internal static class FileChecks
{
    public static FileKind Check(CheckedFile file)
    {
        var kind = FileKind.Text;
        try
        {
            kind = Supposed(file);
            switch (kind)
            {
                case FileKind.Pdf:
                    PdfCheck.Check(file);
                    break;
                case FileKind.Png:
                    PngCheck.Check(file);
                    break;
                case FileKind.Jpeg:
                    JpegCheck.Check(file);
                    break;
                case FileKind.Text:
                    TextCheck.Check(file);
                    break;
                default:
                    kind = Packed(file, out kind);
                    break;
            }

            Polyglots.Refuse(file, kind);
            return kind;
        }
        // What the framework's own readers throw at data that break their rules.
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Refusals.Broken(kind);
        }
    }

    /// <summary>The kind by the first bytes, which are all that a browser or a shell looks at.</summary>
    private static FileKind Supposed(CheckedFile file)
    {
        ReadOnlySpan<byte> head = file.Bytes(0, 1_024);
        if (head.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (head.StartsWith("PK\x03\x04"u8))
            return FileKind.Word;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return FileKind.Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw Encrypted(file) ? Refusals.Encrypted() : Refusals.UnknownKind(new TextKey("Gamla Office-format (.doc, .xls) behöver sparas om som .docx, .xlsx eller PDF."));
        if (head.StartsWith("GIF8"u8) || head.StartsWith("RIFF"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("BM"u8) && head.Contains((byte)0)
            || (head.Length > 12 && head[4..].StartsWith("ftyp"u8)))
        {
            throw Refusals.UnknownKind(new TextKey("Bilder behöver sparas som PNG eller JPEG."));
        }

        if (head.IndexOf("%PDF-"u8) > 0)
            throw Refusals.TwoKinds(FileKind.Pdf);
        // A text has no zeros, but for UTF-16, which says so.
        return head.Contains((byte)0) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? throw Refusals.UnknownKind() : FileKind.Text;
    }

    private static FileKind Packed(CheckedFile file, out FileKind kind)
    {
        kind = FileKind.Word;
        var zip = new ZipContent(file, ZipDirectory.Read(file));
        if (zip.Find("[Content_Types].xml") is not null)
            return kind = OfficeCheck.Check(file, zip);
        if (zip.Find("mimetype") is null)
            throw Refusals.UnknownKind(new TextKey("Packa upp arkivet och ladda upp filerna var för sig."));
        kind = FileKind.OpenDocument;
        OpenDocumentCheck.Check(file, zip);
        return kind;
    }

    // An Office file with a password is a compound file with a stream of this name.
    private static bool Encrypted(CheckedFile file)
    {
        using var stream = file.Open();
        return Windows.Of(stream).Any(w => w.Buffer.Span[w.From..].IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0);
    }
}
