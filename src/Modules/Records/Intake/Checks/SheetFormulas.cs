using System.Text;
using System.Xml;
using Governance.Platform.Rules;

namespace Governance.Records.Intake.Checks;

/// <summary>The formulas of a workbook: those that start programs (DDE) or fetch from the web are refused.</summary>
internal sealed class SheetFormulas
{
    private static readonly string[] Running = ["CALL(", "REGISTER(", "REGISTER.ID(", "EXEC("];

    private static readonly string[] Fetching = ["WEBSERVICE(", "IMAGE(", "RTD("];

    private StringBuilder? _formula;

    public void See(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
        {
            if (xml.LocalName is "oleObject" or "oleObjects")
                throw Refusals.Embedded();
            if (xml.LocalName is "ddeLink" or "oleLink")
                throw Refusals.Active(new TextKey("en DDE-länk"));
            if (xml.LocalName is "f" or "definedName" or "formula1" or "formula2" or "formula" && !xml.IsEmptyElement)
                _formula = new StringBuilder();
        }
        else if (_formula is not null && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _formula!.Length < 65_536)
        {
            _formula.Append(xml.Value);
        }
        else if (_formula is not null && xml.NodeType == XmlNodeType.EndElement)
        {
            Judge(_formula.ToString());
            _formula = null;
        }
    }

    private static void Judge(string formula)
    {
        var bare = Bare(formula);
        // Excel has no operator of this sign: outside of texts and names of sheets it is a call to another program.
        if (bare.Contains('|', StringComparison.Ordinal))
            throw Refusals.Active(new TextKey("en DDE-länk"));
        if (Running.Any(f => Calls(bare, f)))
            throw Refusals.Active(new TextKey("en formel som startar program"));
        if (Fetching.Any(f => Calls(bare, f)))
            throw Refusals.LoadsFromElsewhere(new TextKey("en formel"));
    }

    private static bool Calls(string formula, string function)
    {
        for (var at = 0; (at = formula.IndexOf(function, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || !(char.IsLetterOrDigit(formula[at - 1]) || formula[at - 1] is '_') || formula[..at].EndsWith("_xlfn.", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Without what stands in quotes, and without spaces before a parenthesis.</summary>
    private static string Bare(string formula)
    {
        var bare = new StringBuilder(formula.Length);
        var quote = '\0';
        foreach (var c in formula)
        {
            if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == quote)
                quote = '\0';
            else if (quote == '\0' && !char.IsWhiteSpace(c))
                bare.Append(c);
        }

        return bare.ToString();
    }
}
