using System.Text;
using static Governance.Tests.Records.Intake.MadeOffice;

namespace Governance.Tests.Records.Intake;

/// <summary>Files as registrars have them, also with what looks suspicious and is not.</summary>
internal static class HonestFiles
{
    private const string Minutes = "Regionstyrelsen § 45\nBeslut: att anta planen. Jfr <budgeten> och a < b, 5 > 3.\nVid protokollet: Åsa Öberg";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Honest("a PDF by hand", "protokoll.pdf", () => MadePdf.Of()),
        Honest("a PDF of several pages", "Protokoll KS § 45.PDF", () => MadeFiles.Pdf(Minutes + "\f" + Minutes)),
        Honest("a PDF that opens at a page", "protokoll.pdf", () => MadePdf.Of(catalog: "/OpenAction [3 0 R /Fit] /PageMode /UseOutlines")),
        Honest("a PDF with a link to the web", "protokoll.pdf", () => MadePdf.Of(more: MadePdf.Text("<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://www.skane.se) >> >>"))),
        Honest("a PDF with packed pages and objects", "protokoll.pdf", () => MadePdf.Of(filter: "/Filter /FlateDecode", content: MadePictures.Packed(MadePdf.Text(MadePdf.Usual)), more: MadePdf.Packed("<< /Title (Protokoll) >>"))),
        Honest("a PDF with old letters for packed pages", "protokoll.pdf", () => MadePdf.Of(filter: "/Filter [/ASCIIHexDecode /FlateDecode]", content: MadePdf.Text(Convert.ToHexString(MadePictures.Packed(MadePdf.Text(MadePdf.Usual))) + ">"))),
        Honest("a PDF that writes of scripts", "protokoll.pdf", () => MadePdf.Of(content: MadePdf.Text("BT /F1 12 Tf (Om JavaScript och Launch i e-tjansten; xfa) Tj ET"))),
        Honest("a PDF that was signed", "protokoll.pdf", () => MadePdf.Of(catalog: "/AcroForm << /SigFlags 3 /Fields [] >>", more: MadePdf.Text("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>"))),
        Honest("a PDF that was changed once", "protokoll.pdf", () => [.. MadePdf.Of(), .. MadePdf.Text("% updated\n%%EOF\r\n")]),
        Honest("a PDF with an image whose empty sky packs well", "skiss.pdf", () => MadePdf.Of(more: MadePdf.Stream("/Type /XObject /Subtype /Image /Width 5000 /Height 5000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode", MadePictures.Packed(new byte[75_000_000])))),
        Honest("a Word document by hand", "protokoll.docx", () => Word().Bytes()),
        Honest("a Word document by the library", "protokoll.docx", () => MadeFiles.Word(Minutes)),
        Honest("a Word document with a list", "protokoll.docx", () => MadeFiles.WordWithList(Minutes, "att anta planen", "att skicka den")),
        Honest("a Word document with a link to the web", "protokoll.docx", () => Word(links: Link("hyperlink", "https://www.skane.se/?a=b&amp;c=d")).Bytes()),
        Honest("a Word document with a link to a file", "protokoll.docx", () => Word(links: Link("hyperlink", "file:///G:\\Protokoll\\2026.docx")).Bytes()),
        Honest("a Word document with its template on the writer's disk", "protokoll.docx", () => Word(links: Link("attachedTemplate", "file:///C:\\Users\\anna\\AppData\\Roaming\\Microsoft\\Templates\\Kommun.dotx")).Bytes()),
        Honest("a Word document with a mistyped link", "protokoll.docx", () => Word(links: Link("hyperlink", "http://[skane.se")).Bytes()),
        Honest("a Word document with fields", "protokoll.docx", () => Word(Field(" PAGE ") + Field(" TOC \\o \"1-3\" ") + Field(" HYPERLINK \"https://skane.se\" ") + Field(" DATE \\@ \"yyyy-MM-dd\" ")).Bytes()),
        Honest("a Word document with a field in a field", "protokoll.docx", () => Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>" + Field(" PAGE ") + "<w:r><w:instrText> = 1 \"a\" \"b\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Bytes()),
        Honest("a Word document that writes of DDE", "protokoll.docx", () => Word("<w:p><w:r><w:t>DDEAUTO och LINK är fält som inte ska användas.</w:t></w:r></w:p>").Bytes()),
        Honest("a Word document with a picture", "protokoll.docx", () => Word(types: "<Default Extension=\"png\" ContentType=\"image/png\"/>", links: Link("image", "media/image1.png", outside: false)).Add("word/media/image1.png", MadePictures.Png()).Bytes()),
        Honest("a Word document with data of its own", "protokoll.docx", () => Word().Add("customXml/item1.xml", "<object><control/></object>").Bytes()),
        Honest("a workbook", "budget.xlsx", () => Excel("<c r=\"A1\"><f>SUM(B1:B9)*1.25</f><v>3</v></c>").Bytes()),
        Honest("a workbook with quotes and bars in texts", "budget.xlsx", () => Excel("<c r=\"A1\"><f>IF(A2=\"a|b\",'Plan|2026'!B1,\"CALL(me)\")</f></c>").Bytes()),
        Honest("a workbook with buttons to tick", "budget.xlsx", () => Excel(types: "<Override PartName=\"/xl/ctrlProps/ctrlProp1.xml\" ContentType=\"application/vnd.ms-excel.controlproperties+xml\"/>").Add("xl/ctrlProps/ctrlProp1.xml", "<formControlPr/>").Bytes()),
        Honest("a workbook with many like rows", "budget.xlsx", () => Excel(string.Concat(Enumerable.Range(1, 20_000).Select(n => $"<c r=\"A{n}\"><v>100</v></c>"))).Bytes()),
        Honest("an OpenDocument text", "protokoll.odt", () => OpenDocument().Bytes()),
        Honest("an OpenDocument text with links and a picture", "protokoll.odt", () => OpenDocument("<text:p><text:a xlink:href=\"https://www.skane.se\">Skåne</text:a><draw:image xlink:href=\"Pictures/1.png\"/></text:p>", "<manifest:file-entry manifest:full-path=\"Pictures/1.png\" manifest:media-type=\"image/png\"/>").Add("Pictures/1.png", MadePictures.Png()).Bytes()),
        Honest("an OpenDocument text with empty folders", "protokoll.odt", () => OpenDocument().Add(new RawZip.Part("Configurations2/images/", []) { Deflated = false }).Bytes()),
        Honest("an OpenDocument text with its template on the writer's disk", "protokoll.odt", () => OpenDocument().Add("meta.xml", "<office:document-meta xmlns:office=\"a:office\" xmlns:meta=\"a:meta\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><meta:template xlink:href=\"file:///C:/Mallar/kommun.ott\"/></office:document-meta>").Bytes()),
        Honest("a PNG", "karta.png", () => MadePictures.Png(30, 20)),
        Honest("a PNG in steps", "karta.png", () => MadePictures.Png(9, 5, interlace: 1, pixels: new byte[5 * 27 + 15])),
        Honest("a PNG with texts", "karta.png", () => MadePictures.Png(before: [.. MadePictures.Chunk("tEXt", "Author\0Åsa <asa@skane.se>"u8.ToArray()), .. MadePictures.Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<?xpacket?><x:xmpmeta/>"u8.ToArray())])),
        Honest("a JPEG", "karta.JPEG", () => MadePictures.Jpeg()),
        Honest("a JPEG filled up with zeros", "karta.jpg", () => MadePictures.Jpeg(after: new byte[500])),
        Honest("a JPEG with descriptions", "karta.jpg", () => MadePictures.Jpeg(before: MadePictures.Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<?xpacket begin?><x:xmpmeta><rdf:RDF/></x:xmpmeta>"u8.ToArray()))),
        Honest("a text in UTF-8", "protokoll.txt", () => Encoding.UTF8.GetBytes(Minutes)),
        Honest("a text with a mark of UTF-8", "protokoll.txt", () => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Minutes)]),
        Honest("a text in UTF-16", "protokoll.txt", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Minutes)]),
        Honest("a text in Windows-1252", "protokoll.txt", () => [.. Encoding.Latin1.GetBytes(Minutes), 0x96, 0x94]),
        Honest("a text of DOS", "protokoll.txt", () => [.. "hej\r\n"u8, 0x1A]),
        Honest("a text without an extension", "Protokoll KS 2026-11", () => Encoding.UTF8.GetBytes(Minutes)),
        Honest("a name with a path", "C:\\Users\\anna\\protokoll.txt", () => "hej"u8.ToArray()),
        Honest("a name with a date in it", "Protokoll 2026.11.27 slutligt.docx.pdf", () => MadePdf.Of()),
    ];

    private static HostileFile Honest(string why, string name, Func<byte[]> make) => new(why, name, make, null);
}
