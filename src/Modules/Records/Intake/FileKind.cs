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
