using System.Globalization;
using System.Text.RegularExpressions;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Records.Domain;

/// <summary>A provision of offentlighets- och sekretesslagen (2009:400), by chapter and section.</summary>
internal readonly partial record struct Provision
{
    // 5 chap. 5 §: the mark names the provision. Chapters 15–44 hold the secrecy, 1–14 the common rules that a mark may also name.
    private const int LastChapter = 44;

    private Provision(int chapter, string section) => (Chapter, Section) = (chapter, section);

    public int Chapter { get; }

    /// <summary>Such as "1" or "13 a".</summary>
    public string Section { get; }

    /// <summary>Reads what was typed: "25" and "1", "21 kap." and "§ 13a".</summary>
    /// <exception cref="RuleBroken">DOC-102: there is no such chapter, or the section is not a section.</exception>
    public static Provision Read(string? chapter, string? section)
    {
        var (c, s) = (Chapters().Match(chapter ?? ""), Sections().Match(section ?? ""));
        var number = c.Success ? int.Parse(c.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (!s.Success || number is < 1 or > LastChapter)
            throw new RuleBroken(RecordRules.WrongProvision, "Ange kapitel 1–44 och paragraf i offentlighets- och sekretesslagen, till exempel 25 kap. 1 §.");
        var letter = s.Groups["letter"].Value.ToLowerInvariant();
        return new Provision(number, letter.Length == 0 ? s.Groups["n"].Value : $"{s.Groups["n"].Value} {letter}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chapter} kap. {Section} §");

    [GeneratedRegex(@"\A\s*(?<n>[0-9]{1,2})\s*(?:kap\.?)?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Chapters();

    [GeneratedRegex(@"\A\s*§?\s*(?<n>[1-9][0-9]{0,2})\s*(?<letter>[a-z])?\s*§?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Sections();
}

/// <summary>That a document was marked as secret: a warning, not a decision (5 kap. 5 § OSL). It is lifted, never removed.</summary>
internal sealed class SecrecyMark : Entity, IOwnedByTenant
{
    private SecrecyMark()
    {
    }

    internal SecrecyMark(Guid documentId, Provision provision, DateOnly markedOn, string authority, string? note, Person by, DateTime now)
    {
        (DocumentId, Chapter, Section) = (documentId, provision.Chapter, provision.Section);
        (MarkedOn, Authority, Note) = (markedOn, authority.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        (MarkedBy, MarkedByName, MarkedAt) = (by.Id, by.Name, now);
    }

    public Guid TenantId { get; private set; }

    public Guid DocumentId { get; private set; }

    public int Chapter { get; private set; }

    public string Section { get; private set; } = "";

    /// <summary>The day that stands in the mark.</summary>
    public DateOnly MarkedOn { get; private set; }

    /// <summary>The authority that made the mark, such as a committee.</summary>
    public string Authority { get; private set; } = "";

    public string? Note { get; private set; }

    public Guid MarkedBy { get; private set; }

    public string MarkedByName { get; private set; } = "";

    public DateTime MarkedAt { get; private set; }

    public DateTime? LiftedAt { get; private set; }

    public string? LiftedByName { get; private set; }

    public string? LiftReason { get; private set; }

    /// <summary>Such as "25 kap. 1 §".</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Chapter} kap. {Section} §");

    internal void Lift(string? reason, Person by, DateTime now) => (LiftReason, LiftedByName, LiftedAt) = (Document.Reason(reason), by.Name, now);
}
