using Governance.Records.Contracts;

namespace Governance.Records.Jobs;

/// <summary>Why a file gave no text, for people: Swedish, which is also the key of the translation.</summary>
internal static class UnreadableWords
{
    /// <summary>All of them, for the test of the translations.</summary>
    public static IEnumerable<string> All =>
        Enum.GetValues<UnreadableReason>().Select(r => Of(r, FileForm.Pdf)).Append(Of(UnreadableReason.NoText, FileForm.Png)).Distinct(StringComparer.Ordinal);

    /// <summary>The reason in words.</summary>
    public static string Of(UnreadableReason? reason, FileForm form) => reason switch
    {
        UnreadableReason.NoText when form is FileForm.Png or FileForm.Jpeg => "Ingen text läses ur bilder.",
        UnreadableReason.NoText => "Det finns ingen text att läsa: sidorna är inskannade bilder.",
        UnreadableReason.Empty => "Filen är tom.",
        UnreadableReason.TooLarge => "Filen är för stor för att läsas.",
        UnreadableReason.TooManyPages => "Filen har för många sidor för att läsas.",
        UnreadableReason.Encrypted => "Filen är låst med lösenord.",
        UnreadableReason.Garbled => "Bokstäverna i filen går inte att tyda, så inget har lästs ur den.",
        UnreadableReason.Broken => "Filens inre följer inte filtypens regler.",
        _ => "Ingen text läses ur den här filtypen.",
    };
}
