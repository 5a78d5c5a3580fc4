using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>A point in the form.</summary>
internal sealed class PointForm
{
    public string? Wording { get; set; }

    public PointKind Kind { get; set; }

    public RuleForm Rule { get; set; } = new();
}

/// <summary>A member of the collaboration in the form.</summary>
internal sealed class AddresseeForm
{
    public Guid PrincipalId { get; set; }

    public bool Chosen { get; set; }

    /// <summary>The body that must decide there; null is the one chosen for its kind.</summary>
    public BodyKind? Body { get; set; }
}

/// <summary>A draft as its form shows it. Field names are those of <see cref="DraftContent"/>, so that messages find their fields.</summary>
internal sealed class DraftForm
{
    public string? Title { get; set; }

    public string? Background { get; set; }

    public string? ForumName { get; set; }

    public DateOnly? MeetingDate { get; set; }

    public string? Paragraph { get; set; }

    public string? CaseNumber { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public EvidenceGrade CountsFrom { get; set; }

    public BodyKind RegionBody { get; set; } = BodyKind.Board;

    public BodyKind MunicipalityBody { get; set; } = BodyKind.Board;

    public List<PointForm> Points { get; set; } = [];

    public List<AddresseeForm> Addressees { get; set; } = [];

    /// <summary>What a new draft begins with: the forum's name, one point, everybody addressed.</summary>
    public static DraftForm New(CollaborationInfo forum) => new()
    {
        ForumName = forum.ForumName,
        Points = [new PointForm { Rule = RuleForm.Default }],
        Addressees = [.. forum.Principals.Select(p => new AddresseeForm { PrincipalId = p.Id, Chosen = true })],
    };

    /// <summary>A saved draft.</summary>
    public static DraftForm Of(DraftContent content, CollaborationInfo forum)
    {
        var chosen = content.Addressees.ToDictionary(a => a.PrincipalId);
        return new DraftForm
        {
            Title = content.Title,
            Background = content.Background,
            ForumName = content.ForumName,
            MeetingDate = content.MeetingDate,
            Paragraph = content.Paragraph,
            CaseNumber = content.CaseNumber,
            AnswerBy = content.AnswerBy,
            CountsFrom = content.CountsFrom,
            RegionBody = content.RegionBody,
            MunicipalityBody = content.MunicipalityBody,
            Points = [.. content.Points.Select(p => new PointForm { Wording = p.Wording, Kind = p.Kind, Rule = RuleForm.Of(p.Rule) })],
            Addressees = [.. forum.Principals.Select(p => new AddresseeForm { PrincipalId = p.Id, Chosen = chosen.ContainsKey(p.Id), Body = chosen.GetValueOrDefault(p.Id)?.RequiredBody })],
        };
    }

    /// <summary>What is to be saved; a rule that lacks its number is left empty and reported by <see cref="MissingNumbers"/>.</summary>
    public DraftContent ToContent() => new()
    {
        Title = Title ?? "",
        Background = Lines(Background),
        ForumName = ForumName ?? "",
        MeetingDate = MeetingDate,
        Paragraph = Paragraph?.Trim() ?? "",
        CaseNumber = CaseNumber ?? "",
        AnswerBy = AnswerBy,
        CountsFrom = CountsFrom,
        RegionBody = RegionBody,
        MunicipalityBody = MunicipalityBody,
        Points = [.. Points.Select((p, i) => new DraftPoint(i + 1, Lines(p.Wording), p.Kind, p.Rule.ToJson() ?? ""))],
        Addressees = [.. Addressees.Where(a => a.Chosen).Select(a => new DraftAddressee(a.PrincipalId, a.Body))],
    };

    /// <summary>The fields, below the form's own name, where a number must be written.</summary>
    public IEnumerable<string> MissingNumbers() =>
        from point in Points.Select((value, index) => (value, index))
        from term in point.value.Rule.Terms.Select((value, index) => (value, index))
        where new RuleForm { Terms = [term.value] }.ToJson() is null
        select $"Points[{point.index}].Rule.Terms[{term.index}].Number";

    /// <summary>Carries out a button of the form: its name, and the places of the point and of the part.</summary>
    public void Change(string what, int point, int term)
    {
        switch (what)
        {
            case "add-point":
                Points.Add(new PointForm { Rule = RuleForm.Default });
                break;
            case "remove-point" when IsPoint(point):
                Points.RemoveAt(point);
                break;
            case "up" when IsPoint(point) && point > 0:
                (Points[point - 1], Points[point]) = (Points[point], Points[point - 1]);
                break;
            case "down" when IsPoint(point) && point < Points.Count - 1:
                (Points[point + 1], Points[point]) = (Points[point], Points[point + 1]);
                break;
            case "add-term" when IsPoint(point):
                Points[point].Rule.Terms.Add(new RuleTermForm());
                break;
            case "remove-term" when IsPoint(point) && term >= 0 && term < Points[point].Rule.Terms.Count:
                Points[point].Rule.Terms.RemoveAt(term);
                break;
        }
    }

    private bool IsPoint(int index) => index >= 0 && index < Points.Count;

    // Browsers send line breaks as CR LF; the hash of a text must not depend on who typed it.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
