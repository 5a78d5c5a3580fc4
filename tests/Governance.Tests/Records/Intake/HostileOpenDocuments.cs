using System.Text;
using static Governance.Tests.Records.Intake.MadeOffice;

namespace Governance.Tests.Records.Intake;

internal static class HostileOpenDocuments
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Odt("a macro", "DOC-010", () => OpenDocument().Add("Basic/Standard/Module1.xml", "<x/>")),
        Odt("a script in Python", "DOC-010", () => OpenDocument().Add("Scripts/python/a.py", "x")),
        Odt("a listener", "DOC-010", () => OpenDocument(beside: "<office:scripts><office:event-listeners><script:event-listener script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:a?language=Basic\"/></office:event-listeners></office:scripts>")),
        Odt("a script in its text", "DOC-010", () => OpenDocument("<text:script script:language=\"JavaScript\">x</text:script>")),
        Odt("a link that is a macro", "DOC-010", () => OpenDocument("<text:p><text:a xlink:href=\"vnd.sun.star.script:a\">x</text:a></text:p>")),
        Odt("a link that is a script", "DOC-010", () => OpenDocument("<text:p><text:a xlink:href=\" java script:alert(1)\">x</text:a></text:p>")),
        Odt("a picture on the web", "DOC-012", () => OpenDocument("<draw:image xlink:href=\"http://evil.example/a.png\"/>")),
        Odt("a picture on a server", "DOC-012", () => OpenDocument("<draw:image xlink:href=\"file://evil/a.png\"/>")),
        Odt("a picture outside of the file", "DOC-012", () => OpenDocument("<draw:image xlink:href=\"../a.png\"/>")),
        Odt("a part of another document", "DOC-012", () => OpenDocument("<text:section><text:section-source xlink:href=\"http://evil.example/a.odt\"/></text:section>")),
        Odt("a frame", "DOC-012", () => OpenDocument("<draw:floating-frame xlink:href=\"http://evil.example/\"/>")),
        Odt("a plug-in", "DOC-010", () => OpenDocument("<draw:plugin xlink:href=\"a.swf\"/>")),
        Odt("an object of another program", "DOC-011", () => OpenDocument("<draw:object-ole xlink:href=\"./Object 1\"/>")),
        Odt("DDE", "DOC-010", () => OpenDocument("<text:dde-connection-decls><text:dde-connection-decl office:dde-application=\"cmd\"/></text:dde-connection-decls>")),
        Odt("a password", "DOC-009", () => OpenDocument(manifest: "<manifest:file-entry manifest:full-path=\"content2.xml\" manifest:media-type=\"\"><manifest:encryption-data/></manifest:file-entry>")),
        Odt("a definition of types", "DOC-008", () => OpenDocument().With("content.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")),
        Odt("another root than a text's", "DOC-008", () => OpenDocument().With("content.xml", "<x/>")),
        Odt("no manifest", "DOC-008", () => new RawZip().Add(Type()).Add("content.xml", "<x/>")),
        Odt("its kind packed", "DOC-008", () => new RawZip().Add("mimetype", "application/vnd.oasis.opendocument.text").Add("content.xml", "<x/>").Add("META-INF/manifest.xml", "<x/>")),
        Odt("its kind not first", "DOC-008", () => new RawZip().Add("content.xml", "<x/>").Add(Type()).Add("META-INF/manifest.xml", "<x/>")),
        Odt("XML under another extension", "DOC-014", () => OpenDocument(manifest: "<manifest:file-entry manifest:full-path=\"a.bin\" manifest:media-type=\"text/xml\"/>")),
        Odt("a spreadsheet", "DOC-004", () => OpenDocument(type: "application/vnd.oasis.opendocument.spreadsheet")),
        Odt("a book with a kind that is unknown", "DOC-004", () => OpenDocument(type: "application/epub+zip")),
    ];

    private static RawZip.Part Type() => new("mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument.text")) { Deflated = false, Flags = 0 };

    private static HostileFile Odt(string why, string code, Func<RawZip> make) => new(why, "protokoll.odt", () => make().Bytes(), code);
}
