using System.Globalization;
using Governance.Platform.Rules;

namespace Governance.Records.Intake;

/// <summary>Every reason for not taking a file in, each with its code; the README of this folder lists them.</summary>
internal static class Refusals
{
    public static FileRefused Empty() =>
        new("DOC-001", new TextKey("Filen är tom. Kontrollera att den har sparats och välj den igen."));

    public static FileRefused TooLarge(long limit) =>
        new("DOC-002", new TextKey("Filen är större än {0}. Dela upp den eller minska bilderna i den.", Size(limit)));

    public static FileRefused RoomFull(long limit) =>
        new("DOC-003", new TextKey("Filen får inte plats: huvudmannens filer får ta upp högst {0}. Ta bort filer som inte behövs eller be plattformens administratör om mer utrymme.", Size(limit)));

    public static FileRefused UnknownKind(TextKey? advice = null) =>
        new("DOC-004", new TextKey("Filer av det slaget tas inte emot. Välj PDF, Word (.docx), OpenDocument (.odt), Excel (.xlsx), PNG, JPEG eller text (.txt). {0}", advice ?? new TextKey("Spara om filen som PDF.")));

    public static FileRefused WebPage() =>
        new("DOC-005", new TextKey("Filen är en webbsida, en SVG-bild eller ett skript och kan köra kod hos den som öppnar den. Spara den som PDF i stället."));

    public static FileRefused OtherName(string name, FileKind kind) =>
        new("DOC-006", new TextKey("Filen heter {0} men är {1}. Byt filändelse eller välj rätt fil.", name, kind.Name()));

    public static FileRefused BadName() =>
        new("DOC-007", new TextKey("Filnamnet går inte att använda. Ge filen ett vanligt namn med en enda filändelse, till exempel protokoll.pdf."));

    public static FileRefused Broken(FileKind kind) =>
        new("DOC-008", new TextKey("Filen är skadad: den börjar som {0} men följer inte formatets regler. Öppna den i programmet den kommer från och spara om den.", kind.Name()));

    public static FileRefused Encrypted() =>
        new("DOC-009", new TextKey("Filen är krypterad eller skyddad med lösenord och kan inte granskas. Spara den utan lösenord."));

    public static FileRefused Active(TextKey what) =>
        new("DOC-010", new TextKey("Filen innehåller {0} som kan köra kod hos den som öppnar den. Ta bort det, eller skriv ut dokumentet till en ny PDF.", what));

    public static FileRefused Embedded() =>
        new("DOC-011", new TextKey("Filen har andra filer eller objekt inbäddade i sig. Ladda upp dem var för sig och klistra in diagram som bilder, eller skriv ut dokumentet till en ny PDF."));

    public static FileRefused LoadsFromElsewhere(TextKey what) =>
        new("DOC-012", new TextKey("Filen innehåller {0} som hämtas från en annan plats när den öppnas. Bryt länken så att innehållet ligger i filen.", what));

    public static FileRefused PackedTooTight(long limit) =>
        new("DOC-013", new TextKey("Filen blir orimligt stor när den packas upp (gränsen är {0}). Dela upp den eller spara om den.", Size(limit)));

    public static FileRefused BadPart() =>
        new("DOC-014", new TextKey("Filen är packad på ett sätt som inget vanligt program gör: delar med samma namn, dolda delar eller sökvägar ut ur filen. Spara om den i programmet den kommer från."));

    public static FileRefused TwoKinds(FileKind kind) =>
        new("DOC-015", new TextKey("Filen är {0} men rymmer också något annat före, efter eller dolt i sig. Öppna den och spara om den.", kind.Name()));

    public static FileRefused TooManyPixels(long limit) =>
        new("DOC-016", new TextKey("Bilden har fler än {0} miljoner bildpunkter. Minska den.", (limit / 1_000_000).ToString(CultureInfo.InvariantCulture)));

    public static FileRefused TooManyPages(int limit) =>
        new("DOC-017", new TextKey("Dokumentet har fler än {0} sidor. Dela upp det.", limit.ToString(CultureInfo.InvariantCulture)));

    public static FileRefused TookTooLong() =>
        new("DOC-018", new TextKey("Filen tog för lång tid att granska och togs därför inte emot. Spara om den eller skriv ut den till en ny PDF."));

    public static FileRefused NotScanned() =>
        new("DOC-019", new TextKey("Filen kunde inte genomsökas efter virus och togs därför inte emot. Försök igen om en stund, och kontakta plattformens administratör om det inte hjälper."));

    public static FileRefused Infected() =>
        new("DOC-020", new TextKey("Virusskyddet hittade skadlig kod i filen och den togs inte emot. Öppna den inte, och hör av dig till din it-avdelning."));

    public static FileRefused UnclearText() =>
        new("DOC-021", new TextKey("Det går inte att avgöra vilken teckenkodning textfilen har, eller så är den inte text. Spara den som UTF-8."));

    public static FileRefused TooManyParts(int limit) =>
        new("DOC-022", new TextKey("Filen består av fler än {0} delar. Dela upp den eller spara om den.", limit.ToString(CultureInfo.InvariantCulture)));

    private static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 30} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} kB"),
    };
}
