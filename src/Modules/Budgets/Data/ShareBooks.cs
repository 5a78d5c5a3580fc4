using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Data;

/// <summary>A year as one principal pays for it.</summary>
internal sealed record ShareBook(PrincipalInfo Me, CollaborationInfo Collaboration, YearBook Book, CostSharing Sharing, PrincipalRegister Register)
{
    public long ShareOre => Sharing.ShareOre(Me.Id);
}

/// <summary>Reads the years that the principal acted for shares in.</summary>
internal sealed class ShareBooks(GovernanceDbContext db, YearBooks books, IPrincipalDirectory directory)
{
    /// <summary>All years of all its collaborations, the newest first.</summary>
    public async Task<IReadOnlyList<ShareBook>> ListAsync(CancellationToken cancellationToken)
    {
        var (me, register) = await MeAsync(cancellationToken);
        List<ShareBook> shares = [];
        foreach (var collaboration in register.CollaborationsOf(me.Id))
            shares.AddRange((await books.ListAsync(collaboration.Id, cancellationToken)).Select(b => new ShareBook(me, collaboration, b, b.Sharing(register), register)));
        return [.. shares.Where(s => s.Sharing.Payers.Any(p => p.Id == me.Id)).OrderByDescending(s => s.Book.Year.Year)];
    }

    /// <summary>One year.</summary>
    /// <exception cref="NotFound">There is none that the principal may read.</exception>
    public async Task<ShareBook> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var (me, register) = await MeAsync(cancellationToken);
        var book = await books.ReadAsync(id, cancellationToken);
        return new ShareBook(me, register.Collaboration(book.Year.CollaborationId) ?? throw new NotFound(), book, book.Sharing(register), register);
    }

    private async Task<(PrincipalInfo Me, PrincipalRegister Register)> MeAsync(CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        return (db.Tenant.Room.Kind == RoomKind.Principal ? register.ById(db.Tenant.TenantId) ?? throw new NotFound() : throw new NotFound(), register);
    }
}
