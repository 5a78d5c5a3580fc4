using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain;

/// <summary>What a point asks the principals to do.</summary>
internal enum PointKind
{
    /// <summary>Anta: a strategy, a policy.</summary>
    Adopt,

    /// <summary>Fastställa: a plan, a budget.</summary>
    EstablishBudget,

    /// <summary>Notera.</summary>
    Note,
}

/// <summary>How well a decision is proved: a recommendation says from which grade answers count.</summary>
internal enum EvidenceGrade
{
    /// <summary>Rapporterat: published by the principal, or reported by the secretariat.</summary>
    Reported,

    /// <summary>Styrkt: an excerpt is attached, and its §, date and wording are confirmed by the principal.</summary>
    Evidenced,

    /// <summary>Slutligt: evidenced, and with legal force.</summary>
    Final,
}

/// <summary>A numbered point of a draft.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Wording">The exact words that the principals are asked to decide.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Rule">When it is in force, as canonical condition JSON (rules.md, 1).</param>
internal sealed record DraftPoint(int Number, string Wording, PointKind Kind, string Rule);

/// <summary>A principal that the draft will be sent to.</summary>
/// <param name="PrincipalId">Its id.</param>
/// <param name="RequiredBody">The body that must decide there, when it differs from the default of its kind.</param>
internal sealed record DraftAddressee(Guid PrincipalId, BodyKind? RequiredBody);

/// <summary>What of another module the recommendation is about.</summary>
/// <param name="Kind">That module's word for it.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Hash">SHA-256, in hex, of its sealed content.</param>
internal sealed record DraftSubject(string Kind, Guid Id, string Hash);

/// <summary>All that a recommendation will say, as one document under editing in the forum's own room.</summary>
internal sealed record DraftContent
{
    public string Title { get; init; } = "";

    public string Background { get; init; } = "";

    /// <summary>The forum that proposes it, such as "Centralt samverkansorgan".</summary>
    public string ForumName { get; init; } = "";

    public DateOnly? MeetingDate { get; init; }

    public string Paragraph { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    public DateOnly? AnswerBy { get; init; }

    public EvidenceGrade CountsFrom { get; init; }

    /// <summary>The body that must decide in a region, unless an addressee says otherwise.</summary>
    public BodyKind RegionBody { get; init; } = BodyKind.Board;

    /// <summary>The body that must decide in a municipality, unless an addressee says otherwise.</summary>
    public BodyKind MunicipalityBody { get; init; } = BodyKind.Board;

    public IReadOnlyList<DraftPoint> Points { get; init; } = [];

    public IReadOnlyList<DraftAddressee> Addressees { get; init; } = [];

    /// <summary>What it is about, when that lies in another module; no form can change it.</summary>
    public DraftSubject? Subject { get; init; }

    /// <summary>The body that must decide in a principal.</summary>
    public BodyKind BodyFor(PrincipalKind kind, DraftAddressee addressee) =>
        addressee.RequiredBody ?? (kind == PrincipalKind.Region ? RegionBody : MunicipalityBody);

    /// <summary>
    /// SHA-256, in hex, of the wording that the principals decide: title, background, points and the content that it is about.
    /// It is the version of the text.
    /// </summary>
    public string TextHash()
    {
        var points = Points.Select(p => new { p.Number, p.Wording, Kind = p.Kind.ToString(), p.Rule });
        var text = Subject is null ? JsonSerializer.Serialize(new { Title, Background, Points = points }) : JsonSerializer.Serialize(new { Title, Background, Points = points, Subject });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
