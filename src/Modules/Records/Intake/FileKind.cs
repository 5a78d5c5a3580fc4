using Governance.Platform.Rules;

namespace Governance.Records.Intake;

/// <summary>The kinds of file that are taken in, by what they are and not by what they are called.</summary>
internal enum FileKind
{
    Pdf,
    Word,
    OpenDocument,
    Excel,
    Png,
    Jpeg,
    Text,
}

/// <summary>A file that passed every check and lies in the blob store.</summary>
/// <param name="FileName">Cleaned: no path, no control or direction characters, one extension that is true.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MediaType">Of the kind; never what the sender said.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
internal sealed record ReceivedFile(string FileName, FileKind Kind, string MediaType, long Length, string Sha256);

/// <summary>What the kinds are called by people, by file names and on the web.</summary>
internal static class FileKinds
{
    /// <summary>The extensions of a kind, the usual one first.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Word => [".docx"],
        FileKind.OpenDocument => [".odt"],
        FileKind.Excel => [".xlsx"],
        FileKind.Png => [".png"],
        FileKind.Jpeg => [".jpg", ".jpeg"],
        _ => [".txt"],
    };

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.OpenDocument => "application/vnd.oasis.opendocument.text",
        FileKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        _ => "text/plain",
    };

    public static TextKey Name(this FileKind kind) => kind switch
    {
        FileKind.Pdf => new TextKey("en PDF"),
        FileKind.Word => new TextKey("ett Word-dokument (.docx)"),
        FileKind.OpenDocument => new TextKey("ett OpenDocument-dokument (.odt)"),
        FileKind.Excel => new TextKey("en Excel-arbetsbok (.xlsx)"),
        FileKind.Png => new TextKey("en PNG-bild"),
        FileKind.Jpeg => new TextKey("en JPEG-bild"),
        _ => new TextKey("en textfil (.txt)"),
    };
}
