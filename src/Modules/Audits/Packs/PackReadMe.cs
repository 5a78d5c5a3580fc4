namespace Governance.Audits.Packs;

/// <summary>What stands first in a pack, for whoever opens it without us.</summary>
internal static class PackReadMe
{
    /// <summary>Swedish first, English second.</summary>
    public static string Of(string about) => $"""
        {about}

        GRANSKNINGSPAKET
        Paketet innehåller händelser ur en logg, med bevis för att de står i den och inte har ändrats.

        checkpoint           loggens kontrollpunkt, signerad av loggen: namn, antal händelser och kontrollsumma
        key                  loggens publika nyckel; jämför den med den som är publicerad
        proofs/N.tlog-proof  beviset för att händelse N ingår, med händelsen själv
        payloads/N.json      händelsens innehåll; saknas om det är gallrat
        documents/           handlingar; händelsen nämner handlingens SHA-256
        recommendations/     underlag för läget (case.json), läget (result.json) och varför, i ord (why.txt)
        sample.txt           hur urvalet gjordes, när det är slumpat
        pack.json            vad som hör till paketet

        Pröva paketet utan nät med programmet Verifier:   verifier verify DET-HÄR.zip --key NYCKELN
        Räkna om läget med portalens verb:                standing case.json
        Det som ligger under recommendations/ är uträknat av portalen och bevisar inget i sig: räkna om det.

        EVIDENCE PACK
        Events out of a log with proofs that they stand in it unchanged. Check it offline: verifier verify THIS.zip --key THE-KEY.
        What lies under recommendations/ was derived by the portal and proves nothing by itself: recompute it (standing case.json).

        """;
}
