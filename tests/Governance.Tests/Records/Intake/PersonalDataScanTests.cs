using Governance.Records.Intake;

namespace Governance.Tests.Records.Intake;

public sealed class PersonalDataScanTests
{
    // All numbers are among those that Skatteverket gives out for tests, or made so that nobody can have them.
    [Theory]
    [InlineData("Ärendet gäller 19121212-1212.")]
    [InlineData("Ärendet gäller 191212121212, boende i Malmö.")]
    [InlineData("Personnummer: 121212-1212")]
    [InlineData("personnr 121212 1212")]
    [InlineData("pnr:1212121212")]
    [InlineData("Född 121212+1212 i Lund")]
    [InlineData("(121212-1212)")]
    [InlineData("Anna Exempel, 121212–1212, Storgatan 1")]
    [InlineData("121212\u20111212")]
    [InlineData("20000229-2381")]
    [InlineData("000229-2381")]
    public void A_personal_identity_number_is_found(string text)
    {
        var hit = Assert.Single(PersonalDataScan.Of(text));
        Assert.Equal(PersonalDataKind.IdentityNumber, hit.Kind);
        Assert.DoesNotContain("12", hit.Excerpt.Replace("Storgatan 1", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("••", hit.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sökanden har samordningsnummer 701063-2391.")]
    [InlineData("19701063-2391")]
    public void A_coordination_number_is_found(string text) =>
        Assert.Equal(PersonalDataKind.CoordinationNumber, Assert.Single(PersonalDataScan.Of(text)).Kind);

    [Theory]
    [InlineData("121212-1213")]
    [InlineData("121312-1211")]
    [InlineData("19120230-1212")]
    [InlineData("Organisationsnummer 212000-1124, Malmö stad")]
    [InlineData("org.nr 232100-0255")]
    [InlineData("556036-0793 AB")]
    [InlineData("Dnr KS 2026/121212-1212")]
    [InlineData("STK-2026-121212-1212")]
    [InlineData("diarienummer 121212-1212")]
    [InlineData("bankgiro 1212121212")]
    [InlineData("Fakturanummer 1212121212 förfaller")]
    [InlineData("1 212 121 212 kr")]
    [InlineData("1212121212")]
    [InlineData("tel 121212-1212")]
    [InlineData("2026-11-27 kl. 09.00–12.00")]
    [InlineData("§ 121212-1212/2026")]
    [InlineData("9919121212121299")]
    [InlineData("OCR 1212121212")]
    [InlineData("12121212-12-12")]
    [InlineData("17121212-1212")]
    [InlineData("Kostnaden är 2 300 000 kr för 2023 och 2 100 000 kr för 2022.")]
    [InlineData("ISBN 978-91-7283-123-4")]
    public void What_only_looks_like_one_is_not(string text) => Assert.Empty(PersonalDataScan.Of(text));

    [Theory]
    [InlineData("Patienten, född 1950, vårdades på avdelning 7.")]
    [InlineData("Patient: Anna Exempel")]
    [InlineData("Patientens namn: Anna")]
    [InlineData("Patienten är en 67-årig man med")]
    [InlineData("en 67-årig patient")]
    [InlineData("Hon har fått diagnosen bipolär sjukdom.")]
    [InlineData("Brukaren lider av svår ångest.")]
    [InlineData("journalnummer 4711")]
    [InlineData("Diagnos: F32.1")]
    [InlineData("diagnosen är G30.9")]
    [InlineData("Orosanmälan avseende barnet inkom")]
    [InlineData("Journalanteckningar rörande patienten bifogas.")]
    public void A_patient_is_found(string text) =>
        Assert.Contains(PersonalDataScan.Of(text), h => h.Kind == PersonalDataKind.PatientData);

    [Theory]
    [InlineData("Patienten ska vara delaktig i sin vård och samordnad individuell plan ska erbjudas.")]
    [InlineData("Patientsäkerheten och patientnämnden, patientlagen (2014:821)")]
    [InlineData("Parterna ska ha ett gemensamt journalsystem för hemsjukvård.")]
    [InlineData("Personer med diagnos inom psykiatrin, 65 år och äldre.")]
    [InlineData("Diagnostik och behandling av demenssjukdom")]
    [InlineData("Barn och unga med psykisk ohälsa, orosanmälningar har ökat med 12 procent.")]
    [InlineData("Diagnos E-hälsa 2026")]
    [InlineData("Kommunen är huvudman för hälso- och sjukvård i hemmet för patienter över 18 år.")]
    public void Words_of_care_alone_are_not(string text) => Assert.Empty(PersonalDataScan.Of(text));

    [Fact]
    public void The_place_is_that_of_the_number()
    {
        const string Text = "Först några ord. Sedan 121212-1212 och sist mer.";
        var hit = Assert.Single(PersonalDataScan.Of(Text));
        Assert.Equal("121212-1212", Text.Substring(hit.Start, hit.Length));
        Assert.Equal("Först några ord. Sedan ••••••-•••• och sist mer.", hit.Excerpt);
    }

    [Fact]
    public void A_long_text_is_scanned_quickly_and_gives_a_list_that_can_be_read()
    {
        var text = string.Concat(Enumerable.Repeat("Regionstyrelsen 121212-1212 beslutar 1 234 567 89 patient patienten 9912121212 ", 60_000));
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(200, PersonalDataScan.Of(text).Count);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), started.Elapsed.ToString());
    }
}
