using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Governance.Records.Contracts;

namespace Governance.Records.Jobs;

/// <summary>The text of a stored file by its form; pure.</summary>
internal static class FileText
{
    private const string TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string SheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TextLimits.Usual.UnpackedBytes,
        IgnoreComments = true,
    };

    /// <summary>Reads it; what cannot be read comes back as a reason.</summary>
    public static TextReading Read(FileForm form, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return form switch
            {
                FileForm.Png or FileForm.Jpeg => TextReading.Unreadable(UnreadableReason.NoText, "a picture"),
                FileForm.OpenDocument => Cleaned(OpenDocument(content)),
                FileForm.Excel => Cleaned(Excel(content)),
                _ => TextExtraction.Read(content, cancellationToken: cancellationToken),
            };
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return TextReading.Unreadable(UnreadableReason.Broken, e.Message);
        }
    }

    // The same cleaning and the same eye for garbled letters as for every other text.
    private static TextReading Cleaned(string text) => TextExtraction.Read(Encoding.UTF8.GetBytes(text));

    private static string OpenDocument(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        using var part = (zip.GetEntry("content.xml") ?? throw new InvalidDataException("content.xml is missing")).Open();
        using var xml = XmlReader.Create(part, Xml);
        var text = new StringBuilder();
        while (xml.Read() && text.Length < TextLimits.Usual.Characters)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
            else if (xml.NamespaceURI == TextNames && xml is { LocalName: "tab", NodeType: XmlNodeType.Element })
                text.Append('\t');
            else if (xml.NamespaceURI == TextNames && xml is { LocalName: "s", NodeType: XmlNodeType.Element })
                text.Append(' ');
            else if (xml.NamespaceURI == TextNames && (xml is { LocalName: "p" or "h", NodeType: XmlNodeType.EndElement } || xml is { LocalName: "line-break", NodeType: XmlNodeType.Element }))
                text.Append('\n');
        }

        return text.ToString();
    }

    // A cell refers to a text that lies with all others in one part: rows are lines, cells are parted by tabs.
    private static string Excel(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var shared = SharedStrings(zip);
        var text = new StringBuilder();
        foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                     .OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var part = sheet.Open();
            using var xml = XmlReader.Create(part, Xml);
            AddSheet(xml, shared, text);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AddSheet(XmlReader xml, List<string> shared, StringBuilder text)
    {
        var isShared = false;
        var isValue = false;
        while (xml.Read() && text.Length < TextLimits.Usual.Characters)
        {
            if (xml.NamespaceURI != SheetNames && xml.NodeType is not XmlNodeType.Text)
                continue;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "c":
                    isShared = xml.GetAttribute("t") == "s";
                    break;
                case XmlNodeType.Element:
                    isValue = xml.LocalName is "v" or "t";
                    break;
                case XmlNodeType.Text when isValue:
                    text.Append(isShared && int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 0 && place < shared.Count ? shared[place] : xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "c" or "row":
                    text.Append(xml.LocalName == "c" ? '\t' : '\n');
                    break;
                case XmlNodeType.EndElement:
                    isValue = false;
                    break;
            }
        }
    }

    private static List<string> SharedStrings(ZipArchive zip)
    {
        var strings = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return strings;
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, Xml);
        var one = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                one.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" } || xml is { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true })
            {
                strings.Add(one.ToString());
                one.Clear();
            }
        }

        return strings;
    }
}
