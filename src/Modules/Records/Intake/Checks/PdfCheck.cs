using System.Buffers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Governance.Records.Intake.Checks;

/// <summary>A PDF that only shows pages: no scripts, files, forms that send, media, passwords, and nothing that bursts when unpacked.</summary>
internal static class PdfCheck
{
    private static readonly SearchValues<byte> White = SearchValues.Create(" \r\n\t\0\f"u8);

    public static void Check(CheckedFile file)
    {
        EndsAsPdf(file);
        using (var streams = new PdfStreams(file))
        using (var bytes = file.Open())
        {
            foreach (var window in Windows.Of(bytes))
            {
                PdfNames.RefuseDangers(window);
                streams.Check(window);
            }
        }

        Parse(file);
    }

    private static void EndsAsPdf(CheckedFile file)
    {
        var version = file.Bytes(0, 8);
        if (version.Length < 8 || version[5] is not ((byte)'1' or (byte)'2') || version[6] != '.')
            throw Refusals.Broken(FileKind.Pdf);
        var tail = file.Bytes(Math.Max(0, file.Length - 65_536), 65_536);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw Refusals.Broken(FileKind.Pdf);
        if (tail.AsSpan(end + 5).ContainsAnyExcept(White))
            throw Refusals.TwoKinds(FileKind.Pdf);
    }

    private static void Parse(CheckedFile file)
    {
        try
        {
            using var stream = file.Open();
            using var document = PdfDocument.Open(stream, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > file.Limits.Pages)
                throw Refusals.TooManyPages(file.Limits.Pages);
            if (document.NumberOfPages == 0)
                throw Refusals.Broken(FileKind.Pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Refusals.Encrypted();
        }
        // A damaged file breaks the reader in ways that it does not list; all of them mean the same.
        catch (Exception e) when (e is not (FileRefused or OperationCanceledException or OutOfMemoryException))
        {
            file.Cancellation.ThrowIfCancellationRequested();
            throw Refusals.Broken(FileKind.Pdf);
        }
    }
}
