using System.IO.Compression;
using System.Text;
using Governance.Records.Contracts;

namespace Governance.Tests.Records;

/// <summary>The text of a file, or the reason why there is none.</summary>
public sealed class TextExtractionTests
{
    private const string Sentence = "Kommunstyrelsen beslutar att anta strategin för länet, § 12.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 BE without mark", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "Windows-1252", Encoding.Latin1.GetBytes(Sentence) },
        { "decomposed", Encoding.UTF8.GetBytes(Sentence.Normalize(NormalizationForm.FormD)) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void The_encoding_is_told_by_the_bytes(string encoding, byte[] file)
    {
        Assert.NotEmpty(encoding);
        Assert.Equal(Sentence, Read(file));
    }

    [Theory]
    [InlineData("Kommunstyrelsen beslutar fÃ¶r egen del att anta strategin.")]
    [InlineData("Sammantr\uFFFDde i kommunstyrelsen")]
    [InlineData("Â§ 12 Strategi")]
    [InlineData("f?r v?r del f?resl?r n?mnden att kommunen g?r s?")]
    public void Letters_in_a_wrong_encoding_are_not_guessed(string text) =>
        Assert.Equal(UnreadableReason.Garbled, TextExtraction.Read(Encoding.UTF8.GetBytes(text), cancellationToken: TestContext.Current.CancellationToken).Reason);

    [Fact]
    public void A_font_that_does_not_tell_its_letters_is_not_guessed()
    {
        var shifted = string.Concat("Kommunstyrelsen beslutar att anta strategin och att ge kommundirektören i uppdrag att återkomma med en plan för genomförandet senast den dag som nämnden bestämmer samt att lägga rapporten till handlingarna".Select(c => char.IsAsciiLetter(c) ? (char)(c + 3) : c));

        Assert.Equal(UnreadableReason.Garbled, TextExtraction.Read(Encoding.UTF8.GetBytes(shifted), cancellationToken: TestContext.Current.CancellationToken).Reason);
    }

    [Fact]
    public void Invisible_characters_ligatures_and_odd_spaces_are_made_plain() =>
        Assert.Equal("proto-\nkoll fil 1 150 000 kr", Read(Encoding.UTF8.GetBytes("proto\u00AD\r\nko\u00ADll\u200B ﬁl\u00A01\u202F150\u00A0000 kr")));

    [Fact]
    public void A_PDF_gives_its_lines_and_the_place_of_every_page()
    {
        var read = TextExtraction.Read(MadeFiles.Pdf("Kommunstyrelsen\nSammanträdesdatum 2024-05-07\n\n§ 12 Åtgärd\fSida två"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Kommunstyrelsen\nSammanträdesdatum 2024-05-07\n\n§ 12 Åtgärd\nSida två\n", read.Text!.Text);
        Assert.Equal([1, 2], read.Text.Pages.Select(p => p.Number));
        Assert.Equal(2, read.Text.PageAt(read.Text.Text.IndexOf("två", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_Word_list_has_the_numbers_that_Word_shows() =>
        Assert.Equal("Beslut\n1. Strategin antas.\n2. Planen fastställs.\n", Read(MadeFiles.WordWithList("Beslut", "Strategin antas.", "Planen fastställs.")));

    [Fact]
    public void A_Word_table_keeps_its_cells_apart() =>
        Assert.Equal("Kommunstyrelsen\t2024-05-07\n§ 12\n", Read(MadeFiles.Word("Kommunstyrelsen\t2024-05-07\n§ 12")));

    public static TheoryData<UnreadableReason, byte[]> Refused => new()
    {
        { UnreadableReason.Empty, [] },
        { UnreadableReason.NoText, " \n\t "u8.ToArray() },
        { UnreadableReason.NoText, MadeFiles.Pdf(" ") },
        { UnreadableReason.NoText, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10] },
        { UnreadableReason.Encrypted, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { UnreadableReason.UnknownKind, [1, 2, 3, 0, 5, 6] },
        { UnreadableReason.UnknownKind, Zip("notes.txt", 10) },
        { UnreadableReason.Broken, "%PDF-1.7 and then nothing"u8.ToArray() },
        { UnreadableReason.Broken, Zip("word/document.xml", 10) },
        { UnreadableReason.TooLarge, Zip("word/document.xml", 3 << 20) },
        { UnreadableReason.TooLarge, new byte[(1 << 20) + 1] },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_read_says_why(UnreadableReason reason, byte[] file) =>
        Assert.Equal(reason, TextExtraction.Read(file, new TextLimits(1 << 20, 2 << 20, 10, 1 << 20), cancellationToken: TestContext.Current.CancellationToken).Reason);

    [Fact]
    public void A_PDF_of_too_many_pages_is_refused() => Assert.Equal(
        UnreadableReason.TooManyPages, TextExtraction.Read(MadeFiles.Pdf("a\fb\fc"), TextLimits.Usual with { Pages = 2 }, cancellationToken: TestContext.Current.CancellationToken).Reason);

    private static string Read(byte[] file) => TextExtraction.Read(file) is { Text: { } text } ? text.Text : "";

    private static byte[] Zip(string name, int zeros)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(new byte[zeros]);
        }

        return stream.ToArray();
    }
}
