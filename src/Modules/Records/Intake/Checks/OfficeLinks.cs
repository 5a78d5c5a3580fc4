using System.Xml;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>The relations of an Office document: which parts it uses, and what it fetches from elsewhere.</summary>
internal static class OfficeLinks
{
    private static readonly string[] Active = ["vbaproject", "wordvbadata", "activexcontrolbinary", "control", "customuiproperty", "extensibility", "xlmacrosheet", "xlintlmacrosheet", "webextension", "taskpanes", "attachedtoolbars"];

    private static readonly string[] Embedded = ["oleobject", "package", "afchunk", "subdocument", "frame"];

    private static readonly string[] Loading = ["externallink", "externallinkpath", "connections", "querytable", "mailmergesource", "mailmergeheadersource", "recipientdata"];

    private static readonly string[] Commands = ["javascript:", "vbscript:", "data:", "macro:", "vnd.sun.star.", "ms-msdt:", "search-ms:", "ms-officecmd:", "service:"];

    public static void Refuse(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
            return;
        var type = xml.GetAttribute("Type") ?? "";
        var last = type[(type.LastIndexOf('/') + 1)..].ToUpperInvariant();
        var target = (xml.GetAttribute("Target") ?? "").Trim();
        if (Is(Active, last))
            throw Refusals.Active(new TextKey("makron eller kontroller"));
        if (Is(Embedded, last))
            throw Refusals.Embedded();
        if (Is(Loading, last))
            throw Refusals.LoadsFromElsewhere(new TextKey("uppgifter ur en annan fil eller databas"));
        if (string.Equals(xml.GetAttribute("TargetMode")?.Trim(), "External", StringComparison.OrdinalIgnoreCase))
            RefuseOutside(last, target);
        else if (target.Contains("..", StringComparison.Ordinal) && Climbs(target) || target.Contains('\\', StringComparison.Ordinal) || target.Contains("://", StringComparison.Ordinal))
            throw Refusals.BadPart();
    }

    private static void RefuseOutside(string type, string target)
    {
        if (type == "HYPERLINK")
        {
            if (Runs(target))
                throw Refusals.Active(new TextKey("en länk som är ett skript"));
        }
        // The template that it was written with, on the writer's own disk, is only looked for there.
        else if (type != "ATTACHEDTEMPLATE" || !IsLocal(target))
        {
            throw Refusals.LoadsFromElsewhere(type == "ATTACHEDTEMPLATE" ? new TextKey("en dokumentmall") : new TextKey("en bild eller annan del"));
        }
    }

    /// <summary>A path on a drive or a bare name; never a server.</summary>
    public static bool IsLocal(string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        path = path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? path[5..] : path;
        var bare = path.TrimStart('/');
        var slashes = path.Length - bare.Length;
        var drive = bare.Length > 2 && char.IsAsciiLetter(bare[0]) && bare[1] is ':' or '|' && bare[2] == '/';
        return drive ? slashes is 0 or 1 or 3 : slashes < 2 && !bare.Contains(':', StringComparison.Ordinal);
    }

    /// <summary>A link that is a command.</summary>
    public static bool Runs(string target)
    {
        var plain = string.Concat(target.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return Commands.Any(s => plain.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    // "../media/image1.png" from a folder is how parts point at each other; deeper than the package has folders is not.
    private static bool Climbs(string target) => target.Split('/').Count(s => s == "..") > 3;

    private static bool Is(string[] types, string type) => types.Contains(type, StringComparer.OrdinalIgnoreCase);
}
