using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>A Word document or an Excel workbook without macros, controls, embedded files, DDE or anything loaded from elsewhere.</summary>
internal static class OfficeCheck
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // What a part holds, by what its content type says of it.
    private static readonly string[] ActiveTypes =
        ["vbaproject", "vbadata", "macroenabled", "macrosheet", "activex", "customui", "attachedtoolbars", "webextension"];

    private static readonly string[] EmbeddedTypes = ["oleobject", "openxmlformats-officedocument.package", "application/msword", "vnd.ms-excel.sheet.binary"];

    private static readonly string[] LoadingTypes = ["externallink", "connections+xml", "querytable", "mailmerge"];

    private static readonly string[] ActiveFolders = ["activex/", "macrosheets/", "customui/", "webextensions/", "vbaproject", "vbadata"];

    public static FileKind Check(CheckedFile file, ZipContent zip)
    {
        var kind = ReadTypes(zip);
        foreach (var part in zip.Parts)
        {
            if (ActiveFolders.Any(f => part.Name.Contains(f, StringComparison.OrdinalIgnoreCase)))
                throw Refusals.Active(new TextKey("makron eller kontroller"));
            if (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
                throw Refusals.Embedded();
        }

        zip.RefuseBombsAndFiles();
        foreach (var part in zip.Parts.Where(p => p.IsXml))
        {
            if (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                zip.Walk(part, OfficeLinks.Refuse);
            else
                zip.Walk(part, part.Name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) ? _ => { } : kind == FileKind.Word ? new WordFields().See : new SheetFormulas().See);
        }

        Parse(file, kind);
        return kind;
    }

    /// <summary>The types of all parts; the main one tells the kind.</summary>
    private static FileKind ReadTypes(ZipContent zip)
    {
        var (kind, known) = ((FileKind?)null, zip.Find("[Content_Types].xml") ?? throw Refusals.UnknownKind());
        zip.Walk(known, xml =>
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
                return;
            Refuse(type);
            // XML under another extension would not be looked into.
            if (type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) && !EndsAsXml(xml.GetAttribute("PartName") ?? "." + xml.GetAttribute("Extension")))
                throw Refusals.BadPart();
            FileKind? main = type.Equals(Word, StringComparison.OrdinalIgnoreCase) ? FileKind.Word : type.Equals(Excel, StringComparison.OrdinalIgnoreCase) ? FileKind.Excel : null;
            kind = main is null || kind is null || kind == main ? main ?? kind : throw Refusals.BadPart();
        });
        return kind ?? throw Refusals.UnknownKind(new TextKey("Mallar och presentationer behöver sparas som PDF."));
    }

    private static bool EndsAsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void Refuse(string type)
    {
        if (ActiveTypes.Any(t => type.Contains(t, StringComparison.OrdinalIgnoreCase)))
            throw Refusals.Active(new TextKey("makron eller kontroller"));
        if (EmbeddedTypes.Any(t => type.Contains(t, StringComparison.OrdinalIgnoreCase)))
            throw Refusals.Embedded();
        if (LoadingTypes.Any(t => type.Contains(t, StringComparison.OrdinalIgnoreCase)))
            throw Refusals.LoadsFromElsewhere(new TextKey("uppgifter ur en annan fil eller databas"));
    }

    private static void Parse(CheckedFile file, FileKind kind)
    {
        try
        {
            using var stream = file.Open();
            if (kind == FileKind.Word)
            {
                using var document = WordprocessingDocument.Open(stream, isEditable: false);
                if (document.MainDocumentPart is { } main && RootIs(main, "document"))
                    return;
            }
            else
            {
                using var document = SpreadsheetDocument.Open(stream, isEditable: false);
                if (document.WorkbookPart is { } main && RootIs(main, "workbook"))
                    return;
            }
        }
        // A hyperlink with a slip of the pen in it opens in Office and must not keep a decision out.
        catch (OpenXmlPackageException e) when (e.InnerException is UriFormatException)
        {
            return;
        }
        catch (Exception e) when (e is not (FileRefused or OperationCanceledException or OutOfMemoryException))
        {
            file.Cancellation.ThrowIfCancellationRequested();
        }

        throw Refusals.Broken(kind);
    }

    private static bool RootIs(OpenXmlPart part, string name)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == name;
    }
}
