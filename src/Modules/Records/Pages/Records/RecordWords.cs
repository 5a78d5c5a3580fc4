using System.Globalization;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Intake;

namespace Governance.Records.Pages.Records;

/// <summary>Words of documents: Swedish, which is also the key of the translation.</summary>
internal static class RecordWords
{
    /// <summary>What a file is.</summary>
    public static string Of(FileForm form) => form switch
    {
        FileForm.Pdf => "PDF",
        FileForm.Word => "Word",
        FileForm.OpenDocument => "OpenDocument-text",
        FileForm.Excel => "Excel",
        FileForm.Png => "PNG-bild",
        FileForm.Jpeg => "JPEG-bild",
        _ => "Textfil",
    };

    /// <summary>How far its text has been read.</summary>
    public static string Of(TextState state) => state switch
    {
        TextState.Waiting => "Texten väntar på att läsas",
        TextState.Reading => "Texten läses",
        TextState.Read => "Texten är läst",
        _ => "Ingen text gick att läsa",
    };

    /// <summary>What became of a request.</summary>
    public static string Of(ShareRequestState state) => state switch
    {
        ShareRequestState.Waiting => "Väntar på svar",
        ShareRequestState.Approved => "Godkänd",
        ShareRequestState.Declined => "Avslagen",
        _ => "Återtagen",
    };

    /// <summary>What the scan thinks that it found.</summary>
    public static string Of(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdentityNumber => "Personnummer",
        PersonalDataKind.CoordinationNumber => "Samordningsnummer",
        _ => "Uppgift om patient",
    };

    /// <summary>Where a document stands, as a status.</summary>
    public static (StatusTone Tone, string Word) State(bool isShared, bool isMarked) => (isShared, isMarked) switch
    {
        (true, true) => (StatusTone.Conditional, "Delad, sekretessmarkerad"),
        (true, false) => (StatusTone.Adopted, "Delad med forumet"),
        (false, true) => (StatusTone.Declined, "Sekretessmarkerad"),
        _ => (StatusTone.NotStarted, "Inte delad"),
    };

    /// <summary>All words, for the test of the translations.</summary>
    public static IEnumerable<string> All =>
    [
        .. Enum.GetValues<FileForm>().Select(Of), .. Enum.GetValues<TextState>().Select(Of), .. Enum.GetValues<ShareRequestState>().Select(Of),
        .. Enum.GetValues<PersonalDataKind>().Select(Of), State(true, true).Word, State(true, false).Word, State(false, true).Word, State(false, false).Word,
    ];

    /// <summary>What was typed to search a list: as typed, small, and with a large first letter. One database folds å ä ö, another does not.</summary>
    public static (string Typed, string Small, string Large) Casings(string typed)
    {
        var (asked, small) = (typed.Trim(), typed.Trim().ToLowerInvariant());
        return (asked, small, small.Length == 0 ? small : char.ToUpperInvariant(small[0]) + small[1..]);
    }

    /// <summary>Bytes as people say them: 12 kB, 3,4 MB.</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, (bytes + 500) / 1000)} kB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000m:0.0} MB");

    /// <summary>Swedish wall-clock time to the minute.</summary>
    public static string Minute(DateTime utc) => StockholmTime.Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
