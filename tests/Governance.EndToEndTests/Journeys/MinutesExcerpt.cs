using Governance.Tests.Records;

namespace Governance.EndToEndTests.Journeys;

/// <summary>The paper that a board's secretary hands over: an excerpt of the minutes, as a PDF made on the spot.</summary>
/// <param name="Municipality">Whose minutes.</param>
/// <param name="Body">Which body.</param>
/// <param name="Day">Day of the meeting.</param>
/// <param name="Paragraph">Such as § 97.</param>
internal sealed record MinutesExcerpt(string Municipality, string Body, string Day, string Paragraph)
{
    public const string FileName = "protokollsutdrag-ks.pdf";

    /// <summary>The file.</summary>
    public byte[] Pdf() => MadeFiles.Pdf($"""
        {Municipality}
        {Body}
        Sammanträdesprotokoll
        Sammanträdesdatum {Day}

        {Paragraph} Strategi för välfärdsteknik i Jämtland Härjedalen
        Dnr KS 2026/211

        {Body}s beslut
        1. {Body} antar strategin.
        2. {Body} fastställer handlingsplanen med budget.

        Sammanfattning av ärendet
        Länets huvudmän vill arbeta efter en gemensam strategi. Kommunchefen
        föreslog 2026-11-24 att strategin antas.

        Beslutsunderlag
        Tjänsteskrivelse 2026-11-24

        Beslutet skickas till
        Samverkansrådet
        """.ReplaceLineEndings("\n"));
}
