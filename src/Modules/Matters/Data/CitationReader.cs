using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Data;

/// <summary>A citation as it is listed, from whichever table.</summary>
internal sealed record CitationLine
{
    public required Guid Id { get; init; }

    public required CitationKind Kind { get; init; }

    public required string FromKind { get; init; }

    public required Guid FromId { get; init; }

    public required string FromTitle { get; init; }

    public required string FromReference { get; init; }

    public required string FromPath { get; init; }

    public required string ToKind { get; init; }

    public required Guid? ToId { get; init; }

    public required string ToTitle { get; init; }

    public required string ToReference { get; init; }

    public required string ToPath { get; init; }

    public required DateOnly On { get; init; }

    public required int Version { get; init; }

    /// <summary>Whether all members of the collaboration read it.</summary>
    public required bool IsShared { get; init; }

    /// <summary>The room that stated it.</summary>
    public required Guid WrittenBy { get; init; }
}

/// <summary>Reads citations: those of the collaborations, and the room's own.</summary>
internal sealed class CitationReader(GovernanceDbContext db, TenantContext tenant, Citables citables, IStringLocalizer<Texts> text) : IRelatedRows
{
    /// <inheritdoc />
    public async Task<RelatedRows> OfAsync(string kind, Guid id, IReadOnlyCollection<Guid> with, CancellationToken cancellationToken)
    {
        var lines = await AboutAsync([id, .. with], cancellationToken);
        return new RelatedRows(Rows(lines, [id, .. with]), Href("citations", kind, id), MayCite() ? Href("citations/new", kind, id) : null);
    }

    /// <summary>The citations that name any of the rows. One query.</summary>
    public Task<List<CitationLine>> AboutAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Lines(
        db.Set<SharedCitation>().Where(c => c.WithdrawnOn == null && (ids.Contains(c.FromId) || (c.ToId != null && ids.Contains(c.ToId.Value)))),
        db.Set<OwnCitation>().Where(c => c.WithdrawnOn == null && (ids.Contains(c.FromId) || (c.ToId != null && ids.Contains(c.ToId.Value))))).ToListAsync(cancellationToken);

    /// <summary>All that the room acted in sees, of one collaboration where that is said. One query.</summary>
    public Task<List<CitationLine>> AllAsync(Guid? collaborationId, CancellationToken cancellationToken) => Lines(
        db.Set<SharedCitation>().Where(c => c.WithdrawnOn == null && (collaborationId == null || c.CollaborationId == collaborationId)),
        db.Set<OwnCitation>().Where(c => c.WithdrawnOn == null && (collaborationId == null || c.TenantId == collaborationId))).ToListAsync(cancellationToken);

    /// <summary>The lines from where a row stands: what it says of others first.</summary>
    public IReadOnlyList<RelatedRow> Rows(IEnumerable<CitationLine> lines, IReadOnlyCollection<Guid> ids)
    {
        var kinds = citables.Kinds;
        return
        [
            .. lines.Select(l => (Line: l, Outgoing: ids.Contains(l.FromId))).OrderByDescending(l => l.Outgoing).ThenBy(l => l.Line.On).ThenBy(l => l.Line.Id).Select(l => l.Outgoing
                ? new RelatedRow(text[l.Line.Kind.Word()], Word(l.Line.ToKind), l.Line.ToTitle, l.Line.ToReference, Link(l.Line.ToPath), true)
                : new RelatedRow(text[l.Line.Kind.Reverse()], Word(l.Line.FromKind), l.Line.FromTitle, l.Line.FromReference, Link(l.Line.FromPath), false)),
        ];

        string Word(string kind) => kinds.GetValueOrDefault(kind) ?? text["Källa utanför portalen"].Value;
    }

    /// <summary>Whether whoever acts may state citations in the room acted in.</summary>
    public bool MayCite()
    {
        var name = tenant.Room.Kind == RoomKind.Forum ? MatterPermissions.Write : MatterPermissions.Cite;
        return tenant.ActorOrNone is { } actor && MatterPermissions.All.First(p => p.Name == name).MandateOf(actor, tenant.Room) is not null;
    }

    private static string? Link(string path) => path.Length > 0 ? path : null;

    private string Href(string page, string kind, Guid id) => $"{tenant.Room.Path}/{page}?kind={Uri.EscapeDataString(kind)}&id={id}";

    private static IQueryable<CitationLine> Lines(IQueryable<SharedCitation> shared, IQueryable<OwnCitation> own) =>
        shared.Select(c => new CitationLine
        {
            Id = c.Id,
            Kind = c.Kind,
            FromKind = c.FromKind,
            FromId = c.FromId,
            FromTitle = c.FromTitle,
            FromReference = c.FromReference,
            FromPath = c.FromPath,
            ToKind = c.ToKind,
            ToId = c.ToId,
            ToTitle = c.ToTitle,
            ToReference = c.ToReference,
            ToPath = c.ToPath,
            On = c.On,
            Version = c.Version,
            IsShared = true,
            WrittenBy = c.PublishedBy,
        }).Concat(own.Select(c => new CitationLine
        {
            Id = c.Id,
            Kind = c.Kind,
            FromKind = c.FromKind,
            FromId = c.FromId,
            FromTitle = c.FromTitle,
            FromReference = c.FromReference,
            FromPath = c.FromPath,
            ToKind = c.ToKind,
            ToId = c.ToId,
            ToTitle = c.ToTitle,
            ToReference = c.ToReference,
            ToPath = c.ToPath,
            On = c.On,
            Version = c.Version,
            IsShared = false,
            WrittenBy = c.TenantId,
        }));
}
