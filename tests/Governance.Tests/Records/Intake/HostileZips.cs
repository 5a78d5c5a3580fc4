using static Governance.Tests.Records.Intake.RawZip;

namespace Governance.Tests.Records.Intake;

/// <summary>Zips that lie: mostly in the form of a Word document.</summary>
internal static class HostileZips
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Word("a path out of the archive", "DOC-014", z => z.Add("word/../../../etc/cron.d/x", "x")),
        Word("a path out of the archive, Windows", "DOC-014", z => z.Add("..\\..\\x.dll", "x")),
        Word("a path from the root", "DOC-014", z => z.Add("/etc/passwd", "x")),
        Word("a path from a drive", "DOC-014", z => z.Add("C:/x.dll", "x")),
        Word("a path with a zero", "DOC-014", z => z.Add("word/a.xml\0.exe", "x")),
        Word("a path with a line feed", "DOC-014", z => z.Add("word/a\n.xml", "x")),
        Word("a path of dots and spaces", "DOC-014", z => z.Add("word/.. /x", "x")),
        Word("an empty folder name", "DOC-014", z => z.Add("word//x.xml", "<x/>")),
        Word("a very long path", "DOC-014", z => z.Add(new string('a', 300), "x")),
        Word("two parts of one name", "DOC-014", z => z.Add("word/document.xml", "<x/>")),
        Word("two parts of one name in other case", "DOC-014", z => z.Add("WORD/Document.xml", "<x/>")),
        Word("another name in the part than in the directory", "DOC-014", z => z.Add(new Part("word/a.xml", "<x/>"u8.ToArray()) { LocalName = "word/b.xml" })),
        Word("two parts that share their data", "DOC-014", z => z.Add(new Part("a.txt", new byte[1000])).Add(new Part("a.tyt", new byte[1000]) { SharesDataOfLast = true })),
        Word("something hidden between two parts", "DOC-014", z => z.Add(new Part("a.txt", "x"u8.ToArray()) { Gap = new byte[500] }).Add("b.txt", "y")),
        Word("a wrong checksum", "DOC-014", z => z.Add(new Part("a.txt", "x"u8.ToArray()) { Crc = 1 })),
        Word("a part that is shorter than it says", "DOC-014", z => z.Add(new Part("a.txt", "x"u8.ToArray()) { Claimed = 9 })),
        Word("a part that is longer than it says", "DOC-013", z => z.Add(new Part("a.txt", new byte[100_000]) { Claimed = 9 })),
        Word("an unknown way of packing", "DOC-014", z => z.Add(new Part("a.txt", "x"u8.ToArray()) { Method = 12 })),
        Word("a part with a password", "DOC-009", z => z.Add(new Part("a.txt", "x"u8.ToArray()) { Flags = 1 })),
        Word("a bomb", "DOC-013", z => z.Add("word/media/a.bin", new byte[40 << 20])),
        Word("a bomb that says it is small", "DOC-013", z => z.Add(new Part("word/media/a.bin", new byte[40 << 20]) { Claimed = 1000 })),
        Word("a bomb of many parts", "DOC-013", z => Enumerable.Range(0, 30).Aggregate(z, (all, n) => all.Add($"word/media/{n}.bin", new byte[1 << 20]))),
        Word("more parts than any document has", "DOC-022", z => Enumerable.Range(0, 6_000).Aggregate(z, (all, n) => all.Add($"word/media/{n}", "x"))),
        Word("a zip in it", "DOC-011", z => z.Add("word/media/a.bin", new RawZip().Add("x", "y").Bytes())),
        Word("a packed archive in it", "DOC-011", z => z.Add("word/media/a.bin", (byte[])[0x1F, 0x8B, 8, 0, 0, 0, 0, 0])),
        Word("a PDF in it", "DOC-011", z => z.Add("word/media/a.bin", MadePdf.Of())),
        Word("a program of Linux in it", "DOC-011", z => z.Add("word/media/a.png", "\u007FELF....."u8.ToArray())),
        Word("a program of Windows in it", "DOC-011", z => z.Add("word/media/a.png", Program())),
        Word("a page in it", "DOC-011", z => z.Add("word/media/a.png", "<html><script>alert(1)</script>")),
        Raw("something before it", "DOC-014", PrefixedWord),
        Raw("something after it", "DOC-014", () => Same(new RawZip { After = "tail"u8.ToArray() })),
        Raw("a comment", "DOC-014", () => Same(new RawZip { Comment = "<script>"u8.ToArray() })),
        Raw("fewer parts told than there are", "DOC-014", () => Same(new RawZip { Count = 2 })),
        Raw("more parts told than there are", "DOC-014", () => Same(new RawZip { Count = 9 })),
        Raw("a picture around it", "DOC-004", () => [.. "GIF89a"u8, .. MadeOffice.Word().Bytes()]),
        Raw("cut in the middle", "DOC-014", () => MadeOffice.Word().Bytes()[..300]),
        Raw("empty", "DOC-004", () => new RawZip().Bytes()),
        Raw("only its first four bytes", "DOC-014", () => "PK\x03\x04"u8.ToArray()),
        new("an archive", "filer.zip", () => new RawZip().Add("a.txt", "hej").Bytes(), "DOC-004"),
        new("an archive called a document", "filer.docx", () => new RawZip().Add("a.txt", "hej").Bytes(), "DOC-004"),
        new("a program of Java", "filer.jar", () => new RawZip().Add("META-INF/MANIFEST.MF", "x").Bytes(), "DOC-004"),
    ];

    private static HostileFile Word(string why, string code, Func<RawZip, RawZip> change) => new(why, "protokoll.docx", () => change(MadeOffice.Word()).Bytes(), code);

    private static HostileFile Raw(string why, string code, Func<byte[]> make) => new(why, "protokoll.docx", make, code);

    private static byte[] Same(RawZip zip) => MadeOffice.Word().Into(zip).Bytes();

    // As a self-extracting archive: what comes first is no zip, the rest is found from the end.
    private static byte[] PrefixedWord() => [.. "PK\x03\x04 not a part"u8, .. MadeOffice.Word().Bytes()];

    private static byte[] Program()
    {
        var program = new byte[200];
        "MZ"u8.CopyTo(program);
        program[60] = 100;
        "PE\0\0"u8.CopyTo(program.AsSpan(100));
        return program;
    }
}
