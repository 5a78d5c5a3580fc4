using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Matters.Domain;

/// <summary>What one thing is to another.</summary>
internal enum CitationKind
{
    /// <summary>Hänvisar till.</summary>
    Cites,

    /// <summary>Bereder.</summary>
    Prepares,

    /// <summary>Ändrar.</summary>
    Amends,

    /// <summary>Ersätter.</summary>
    Replaces,

    /// <summary>Besvarar.</summary>
    Answers,

    /// <summary>Återrapporterar.</summary>
    ReportsBack,
}

/// <summary>An end of a citation: a row of the portal, or a source outside of it.</summary>
/// <param name="Kind">The row's kind; "source" for what lies outside.</param>
/// <param name="Id">The row; null for what lies outside.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">Body, day, § and case number as they are written.</param>
/// <param name="Path">Below the forum or the room; an address for what lies outside; may be empty.</param>
internal sealed record CitationEnd(string Kind, Guid? Id, string Title, string Reference, string Path)
{
    public const string Source = "source";

    public const int LongestTitle = 300, LongestReference = 300, LongestPath = 500, LongestKind = 40;
}

/// <summary>
/// That one thing cites, prepares, amends, replaces, answers or reports back another, as somebody stated on a day. Both ends keep the words
/// that they had then, all of them public to whoever reads the row: a citation among shared rows is shared, one that names a room's own is
/// that room's own.
/// </summary>
internal abstract class Citation : Entity, IVersioned
{
    public const int LongestReason = 300;

    public int Version { get; protected set; }

    public CitationKind Kind { get; protected set; }

    public string FromKind { get; protected set; } = "";

    public Guid FromId { get; protected set; }

    public string FromTitle { get; protected set; } = "";

    public string FromReference { get; protected set; } = "";

    public string FromPath { get; protected set; } = "";

    public string ToKind { get; protected set; } = "";

    public Guid? ToId { get; protected set; }

    public string ToTitle { get; protected set; } = "";

    public string ToReference { get; protected set; } = "";

    public string ToPath { get; protected set; } = "";

    public DateTime At { get; protected set; }

    public DateOnly On { get; protected set; }

    /// <summary>The day it was taken back; it is then shown no more, but the log keeps it.</summary>
    public DateOnly? WithdrawnOn { get; protected set; }

    public string WithdrawnReason { get; protected set; } = "";

    public CitationEnd From() => new(FromKind, FromId, FromTitle, FromReference, FromPath);

    public CitationEnd To() => new(ToKind, ToId, ToTitle, ToReference, ToPath);

    /// <summary>Takes it back.</summary>
    public void Withdraw(string reason, DateOnly today) => (WithdrawnOn, WithdrawnReason) = (today, reason.Trim());

    /// <summary>Fills a new row.</summary>
    /// <exception cref="RuleBroken">MAT-042: it would cite itself.</exception>
    protected void State(CitationEnd from, CitationKind kind, CitationEnd to, DateOnly today, DateTime now)
    {
        if (from.Id == to.Id)
            throw new RuleBroken(MatterRules.CitesItself, "Något kan inte hänvisa till sig självt. Välj något annat.");
        (Kind, On, At) = (kind, today, now);
        (FromKind, FromId, FromTitle, FromReference, FromPath) = (from.Kind, from.Id!.Value, from.Title, from.Reference, from.Path);
        (ToKind, ToId, ToTitle, ToReference, ToPath) = (to.Kind, to.Id, to.Title, to.Reference, to.Path);
    }
}

/// <summary>A citation among shared rows and outside sources: all members read it.</summary>
internal sealed class SharedCitation : Citation, ISharedInCollaboration
{
    private SharedCitation()
    {
    }

    public SharedCitation(Guid collaborationId, CitationEnd from, CitationKind kind, CitationEnd to, DateOnly today, DateTime now)
    {
        CollaborationId = collaborationId;
        State(from, kind, to, today, now);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }
}

/// <summary>A citation that names a row of one room: seen by that room alone.</summary>
internal sealed class OwnCitation : Citation, IOwnedByTenant
{
    private OwnCitation()
    {
    }

    public OwnCitation(CitationEnd from, CitationKind kind, CitationEnd to, DateOnly today, DateTime now) => State(from, kind, to, today, now);

    public Guid TenantId { get; private set; }
}
