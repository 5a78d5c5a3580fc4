namespace Governance.Tests.Records.Intake;

/// <summary>Word, Excel and OpenDocument files by hand, part by part.</summary>
internal static class MadeOffice
{
    public const string WordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static RawZip Word(string body = "<w:p><w:r><w:t>Regionstyrelsen beslutar att anta planen.</w:t></w:r></w:p>", string types = "", string links = "") => new RawZip()
        .Add("[Content_Types].xml", Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" + types + "</Types>")
        .Add("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"))
        .Add("word/document.xml", Head + $"<w:document {WordNames}><w:body>{body}</w:body></w:document>")
        .Add("word/_rels/document.xml.rels", Relations(links));

    public static RawZip Excel(string cells = "<c r=\"A1\"><v>1</v></c>", string types = "", string links = "", string book = "") => new RawZip()
        .Add("[Content_Types].xml", Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>" + types + "</Types>")
        .Add("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"))
        .Add("xl/workbook.xml", Head + $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Budget\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{book}</workbook>")
        .Add("xl/_rels/workbook.xml.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>{links}"))
        .Add("xl/worksheets/sheet1.xml", Head + $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");

    public static RawZip OpenDocument(string body = "<text:p>Kommunstyrelsen beslutar att anta planen.</text:p>", string manifest = "", string beside = "", string type = "application/vnd.oasis.opendocument.text") => new RawZip()
        .Add(new RawZip.Part("mimetype", System.Text.Encoding.ASCII.GetBytes(type)) { Deflated = false, Flags = 0 })
        .Add("content.xml", Head + $"<office:document-content {OpenNames}>{beside}<office:body><office:text>{body}</office:text></office:body></office:document-content>")
        .Add("META-INF/manifest.xml", Head + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>" + manifest + "</manifest:manifest>");

    public static string Link(string type, string target, bool outside = true, string id = "rId9") =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"{(outside ? " TargetMode=\"External\"" : "")}/>";

    /// <summary>A field whose instruction is cut into the given pieces.</summary>
    public static string Field(params string[] pieces) => "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(pieces.Select(p => $"<w:r><w:instrText xml:space=\"preserve\">{p}</w:instrText></w:r>"))
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>resultat</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private const string OpenNames = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

    private static string Relations(string links) => Head + $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";
}
