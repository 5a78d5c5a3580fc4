using System.Text;
using System.Xml;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>The fields of a Word document: those that start programs or fetch other files are refused, however they are cut up.</summary>
internal sealed class WordFields
{
    private static readonly string[] Running = ["DDE", "DDEAUTO"];

    private static readonly string[] Fetching = ["LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DATABASE", "RD"];

    private readonly Stack<StringBuilder?> _fields = [];
    private bool _instruction;

    public void See(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
            Begin(xml);
        else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "instrText" or "delInstrText")
            _instruction = false;
        else if (xml is { NodeType: XmlNodeType.EndElement, Depth: 0 })
            JudgeOpen();
        else if (_instruction && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            Instruction(xml.Value);
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "fldSimple":
                Judge(Attribute(xml, "instr"));
                break;
            case "instrText" or "delInstrText":
                _instruction = !xml.IsEmptyElement;
                break;
            case "fldChar":
                Mark(Attribute(xml, "fldCharType"));
                break;
            case "imagedata" or "fill" when Attribute(xml, "src") is var source && (source.Contains("//", StringComparison.Ordinal) || source.Contains("\\\\", StringComparison.Ordinal)):
                throw Refusals.LoadsFromElsewhere(new TextKey("en bild eller annan del"));
            case "altChunk" or "object" or "OLEObject" or "control":
                throw Refusals.Embedded();
        }
    }

    private void Mark(string mark)
    {
        if (mark == "begin")
        {
            // A field whose first word is another field is told only when it runs.
            if (_fields.TryPeek(out var outer) && outer is not null && string.IsNullOrWhiteSpace(outer.ToString()))
                throw Refusals.Active(new TextKey("ett fält som döljer vad det gör"));
            _fields.Push(new StringBuilder());
        }
        else if (_fields.TryPop(out var field))
        {
            if (field is not null)
                Judge(field.ToString());
            // After the separator stands the result, which is text.
            if (mark == "separate")
                _fields.Push(null);
        }
    }

    // Word runs a field that was never closed all the same.
    private void JudgeOpen()
    {
        foreach (var field in _fields.OfType<StringBuilder>())
            Judge(field.ToString());
    }

    private void Instruction(string text)
    {
        if (_fields.TryPeek(out var field) && field is { Length: < 4_096 })
            field.Append(text);
        else if (field is null)
            Judge(text);
    }

    private static void Judge(string instruction)
    {
        var word = instruction.TrimStart().TrimStart('"').Split([' ', '\t', '\n', '\r', '\u00A0', '"', '\\'], 2)[0];
        if (Running.Contains(word, StringComparer.OrdinalIgnoreCase))
            throw Refusals.Active(new TextKey("ett DDE-fält"));
        if (Fetching.Contains(word, StringComparer.OrdinalIgnoreCase))
            throw Refusals.LoadsFromElsewhere(new TextKey("ett fält"));
    }

    private static string Attribute(XmlReader xml, string name)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return "";
    }
}
