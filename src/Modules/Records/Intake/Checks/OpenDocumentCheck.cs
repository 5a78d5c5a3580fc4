using System.Text;
using System.Xml;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>An OpenDocument text without macros, scripts, embedded files, DDE or anything loaded from elsewhere.</summary>
internal static class OpenDocumentCheck
{
    private const string Type = "application/vnd.oasis.opendocument.text";

    private static readonly string[] ScriptFolders = ["Basic/", "Scripts/", "Dialogs/"];

    public static void Check(CheckedFile file, ZipContent zip)
    {
        // First, unpacked and without anything between: so that the kind stands at a fixed place of the file.
        var first = zip.Parts.MinBy(p => p.Start)!;
        if (first is not { Name: "mimetype", Deflated: false, Start: 38, Packed: < 200 })
            throw Refusals.Broken(FileKind.OpenDocument);
        if (Encoding.ASCII.GetString(file.Bytes(first.Start, (int)first.Packed)).Trim() != Type)
            throw Refusals.UnknownKind(new TextKey("Av OpenDocument tas bara textdokument (.odt) emot."));
        if (zip.Find("content.xml") is null || zip.Find("META-INF/manifest.xml") is null)
            throw Refusals.Broken(FileKind.OpenDocument);
        if (zip.Parts.Any(p => ScriptFolders.Any(f => p.Name.StartsWith(f, StringComparison.OrdinalIgnoreCase)) && !p.IsFolder))
            throw Refusals.Active(new TextKey("makron eller kontroller"));
        zip.Walk(zip.Find("META-INF/manifest.xml")!, SeeManifest);
        zip.RefuseBombsAndFiles();
        var root = "";
        foreach (var part in zip.Parts.Where(p => p.IsXml))
        {
            zip.Walk(part, xml =>
            {
                if (part.Name == "content.xml" && xml is { Depth: 0, NodeType: XmlNodeType.Element })
                    root = xml.LocalName;
                See(xml);
            });
        }

        if (root != "document-content")
            throw Refusals.Broken(FileKind.OpenDocument);
    }

    private static void SeeManifest(XmlReader xml)
    {
        if (xml is not { NodeType: XmlNodeType.Element })
            return;
        if (xml.LocalName is "encryption-data" or "encrypted-key")
            throw Refusals.Encrypted();
        // XML under another extension would not be looked into.
        var path = Attribute(xml, "full-path");
        if (Attribute(xml, "media-type").EndsWith("xml", StringComparison.OrdinalIgnoreCase) && path.Length > 0 && !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase))
            throw Refusals.BadPart();
    }

    private static void See(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element)
            return;
        switch (xml.LocalName)
        {
            case "script" or "event-listener" or "library-embedded":
                throw Refusals.Active(new TextKey("makron eller kontroller"));
            case "applet" or "plugin":
                throw Refusals.Active(new TextKey("ljud, film eller annat rörligt"));
            case "object-ole":
                throw Refusals.Embedded();
            case "dde-source" or "dde-connection-decl" or "dde-connection" or "dde-link":
                throw Refusals.Active(new TextKey("en DDE-länk"));
            case "connection-resource" or "database-display" or "database-row-select":
                throw Refusals.LoadsFromElsewhere(new TextKey("uppgifter ur en annan fil eller databas"));
        }

        if (Attribute(xml, "href") is { Length: > 0 } target)
            RefuseOutside(xml.LocalName, target.Trim());
    }

    private static void RefuseOutside(string element, string target)
    {
        if (OfficeLinks.Runs(target))
            throw Refusals.Active(new TextKey("en länk som är ett skript"));
        // A link that is clicked, and the template that it was written with on the writer's own disk.
        if (element is "a" || (element is "template" && OfficeLinks.IsLocal(target)))
            return;
        if (target.Contains("//", StringComparison.Ordinal) || target.Contains(':', StringComparison.Ordinal) || target.StartsWith('/') || target.Contains("..", StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal))
            throw Refusals.LoadsFromElsewhere(element is "template" or "auto-reload" ? new TextKey("en dokumentmall") : new TextKey("en bild eller annan del"));
    }

    private static string Attribute(XmlReader xml, string name)
    {
        var found = "";
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name)
                found = xml.Value;
        }

        xml.MoveToElement();
        return found;
    }
}
