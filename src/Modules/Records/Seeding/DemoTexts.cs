namespace Governance.Records.Seeding;

/// <summary>What stands in the demo's documents; invented.</summary>
internal static class DemoTexts
{
    public const string Costs = """
        Kostnadskalkyl
        Kalkylen visar kostnaderna för gemensam ledning, teknisk plattform och utbildning under två år.
        Gemensam ledning: 1 200 000 kr
        Teknisk plattform: 800 000 kr
        Utbildning: 300 000 kr
        Summa: 2 300 000 kr. Hälften bärs av regionen och hälften av kommunerna efter folkmängd.
        """;

    public const string Risks = """
        Risk- och sårbarhetsanalys
        Analysen går igenom hot mot de gemensamma systemen och vilka skydd som finns hos huvudmännen.
        Den beskriver var skyddet är svagast och vilka åtgärder som planeras. Ansvarig samordnare följer upp åtgärderna varje kvartal.
        """;

    public const string Notes = """
        Minnesanteckningar från arbetsgruppen
        Gruppen gick igenom de sex utvecklingsområdena. Samordnaren sammanställer synpunkterna till nästa möte.
        Tre områden föreslås fortsätta, två avslutas och ett får en ny inriktning.
        """;

    public const string Agreement = """
        Avtal om digitala tjänster
        Avtalet reglerar pris, servicenivåer och tekniska lösningar mellan kommunen och leverantören.
        Kontaktperson hos leverantören: Anna Exempel, personnummer 19121212-1212.
        Avtalet löper i fyra år och kan förlängas med två.
        """;

    public static string Basis(string title) => $"""
        Beslutsunderlag
        {title}
        Ärendet i korthet: forumet rekommenderar huvudmännen att besluta i sina egna organ.
        Ekonomiska konsekvenser framgår av kostnadskalkylen.
        Samordnaren svarar för uppföljningen, som redovisas minst en gång om året.
        """;

    public static string Report(string principal, string title) => $"""
        Tjänsteskrivelse, {principal}
        {title}
        Förslag till beslut: kommunstyrelsen ställer sig bakom rekommendationen.
        Förvaltningen bedömer att åtgärderna ryms inom beslutad ram. Samordnaren har deltagit i beredningen.
        """;

    public static string Statement(string principal, string title) => $"""
        Yttrande, {principal}
        {title}
        Huvudmannen ser positivt på rekommendationen och lämnar följande synpunkter:
        Utbildningen bör börja innan tjänsten tas i bruk. Uppföljningen bör ske tillsammans.
        """;
}
