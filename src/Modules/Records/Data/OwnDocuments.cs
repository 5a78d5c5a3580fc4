using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Data;

/// <summary>The documents of the room acted in that the person acting may see: those of drafts are for whoever reads drafts.</summary>
internal sealed class OwnDocuments(GovernanceDbContext db, TenantContext tenant)
{
    /// <summary>All of them.</summary>
    public IQueryable<Document> All => MayReadDrafts
        ? db.Set<Document>()
        : db.Set<Document>().Where(d => d.Subject != DocumentSubject.Draft);

    /// <summary>One, tracked, with its secrecy marks.</summary>
    public Task<Document> TakeOutAsync(Guid id, CancellationToken cancellationToken) =>
        All.Include(d => d.Marks).FirstOrThrowAsync(d => d.Id == id, cancellationToken);

    /// <summary>Whether the person acting may do something here.</summary>
    public bool May(string permission) => MandateFor(permission) is not null;

    /// <summary>The mandate by which the person acting may do something here, or null.</summary>
    public ActiveMandate? MandateFor(string permission) =>
        RecordPermissions.All.First(p => p.Name == permission).MandateOf(tenant.Actor, tenant.Room);

    private bool MayReadDrafts => May(RecordPermissions.ReadDrafts) || tenant.Actor == Actor.System;
}
