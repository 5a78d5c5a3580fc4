using System.Text;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>
/// What stands on a line, wherever that is. Minutes say the same lines over and over, and several readers ask the same of each:
/// what a line is need be found out once.
/// </summary>
internal sealed class LineShape
{
    private const int KnownHead = 1, KnownSoft = 2, KnownNoise = 4, KnownLabel = 8;

    private int _known;
    private SectionHead? _head;
    private bool _soft;
    private bool _noise;
    private bool _label;
    private IReadOnlyList<ClosingDates.Labelled>? _closing;
    private Details? _details;

    /// <summary>Of the line's text without the white space around it.</summary>
    public LineShape(string text)
    {
        Text = text;
        Flat = Flatten(text);
        Signed = Flat.Contains('§', StringComparison.Ordinal);
    }

    /// <summary>As it stands.</summary>
    public string Text { get; }

    /// <summary>Every run of white space is one space.</summary>
    public string Flat { get; }

    /// <summary>Whether it holds a §.</summary>
    public bool Signed { get; }

    /// <summary>As a heading.</summary>
    public SectionHead? Head => Asked(KnownHead) ? _head : _head = SectionHeads.Read(Flat) ?? (Flat.Length < Text.Length ? SectionHeads.ReadRow(Text) : null);

    /// <summary>Nothing but names of bodies and places, dates and numbers.</summary>
    public bool Soft => Asked(KnownSoft) ? _soft : _soft = PageNoise.IsSoft(this);

    /// <summary>Surely of a page's head or foot.</summary>
    public bool PageLine => Asked(KnownNoise) ? _noise : _noise = PageNoise.IsSure(Flat);

    /// <summary>Says that a case number stands on it.</summary>
    public bool HasCaseLabel => Asked(KnownLabel) ? _label : _label = CaseNumbers.HasLabel(Flat);

    /// <summary>The bodies it names.</summary>
    public List<BodyNames.Body> Bodies => Asked().Bodies ??= BodyNames.In(Flat);

    /// <summary>Its dates.</summary>
    public List<SwedishDates.Found> Dates => Asked().Dates ??= SwedishDates.In(Flat);

    /// <summary>Its dates, where a label says that they are.</summary>
    public List<SwedishDates.Found> LabelledDates => Asked().LabelledDates ??= Dates.Count > 0 ? Dates : SwedishDates.In(Flat, labelled: true);

    /// <summary>Its case numbers.</summary>
    public List<CaseNumbers.Found> Cases => Asked().Cases ??= CaseNumbers.In(Flat);

    /// <summary>Its case numbers, read as at a §.</summary>
    public List<CaseNumbers.Found> CasesNear => Asked().CasesNear ??= CaseNumbers.In(Flat, near: true);

    /// <summary>What the covers' reader keeps of it.</summary>
    public MeetingLine Meeting => Asked().Meeting ??= MeetingLine.Read(Flat);

    /// <summary>What the reader of § headings keeps of it.</summary>
    public ParagraphHeads.Signed Paragraph => Asked().Paragraph ??= ParagraphHeads.Looks(this);

    /// <summary>What the last page's reader finds on it.</summary>
    public IReadOnlyList<ClosingDates.Labelled> Closing => _closing ??= ClosingDates.Labels(Flat);

    private Details Asked() => _details ??= new Details();

    private bool Asked(int what)
    {
        if ((_known & what) != 0)
            return true;
        _known |= what;
        return false;
    }

    /// <summary>A text whose runs of white space are single spaces; "B E S L U T" is a word.</summary>
    public static string Flatten(string text)
    {
        if (text.Length >= 7 && text[1] == ' ' && text[3] == ' ' && IsSpaced(text))
            return text.Replace(" ", "", StringComparison.Ordinal);
        if (!text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal))
            return text;
        var flat = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                flat.Append(c);
            else if (flat.Length > 0 && flat[^1] != ' ')
                flat.Append(' ');
        }

        return flat.ToString();
    }

    // "B E S L U T"
    private static bool IsSpaced(string text)
    {
        if ((text.Length & 1) == 0)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if ((i & 1) == 0 ? !char.IsLetter(text[i]) : text[i] != ' ')
                return false;
        }

        return true;
    }

    // Of most lines, which are running text, none of this is asked.
    private sealed class Details
    {
        public List<BodyNames.Body>? Bodies { get; set; }

        public List<SwedishDates.Found>? Dates { get; set; }

        public List<SwedishDates.Found>? LabelledDates { get; set; }

        public List<CaseNumbers.Found>? Cases { get; set; }

        public List<CaseNumbers.Found>? CasesNear { get; set; }

        public MeetingLine? Meeting { get; set; }

        public ParagraphHeads.Signed? Paragraph { get; set; }
    }
}
