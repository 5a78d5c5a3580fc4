using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Governance.Platform.Data;

/// <summary>The one context. Modules add their entities by mappings and use <c>Set&lt;T&gt;()</c>; each provider derives a one-line context.</summary>
public abstract class GovernanceDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    private TenantContext? _tenant;

    /// <summary>The name of the filter on owned rows.</summary>
    public const string TenantFilter = "tenant";

    /// <summary>The name of the filter on shared rows.</summary>
    public const string CollaborationFilter = "collaboration";

    /// <inheritdoc />
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Who reads and writes. Contexts come from a pool, so it is set on every lease; a context that nobody leased throws.
    /// </summary>
    public TenantContext Tenant
    {
        get => _tenant ?? throw new InvalidOperationException("This context was not leased to a scope.");
        set => _tenant = value;
    }

    // Read by the query filters for every query, so that a pooled context never keeps the last tenant.
    internal Guid FilterTenant => Tenant.TenantId;

    internal IReadOnlyList<Guid> FilterCollaborations => Tenant.Collaborations;

    internal Guid FilterTenantOrEmpty => Tenant.TenantIdOrEmpty;

    internal Guid FilterAccount => Tenant.AccountIdOrEmpty;

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        TenantLog.SaveAsync(this, accept => base.SaveChangesAsync(accept, cancellationToken), acceptAllChangesOnSuccess, cancellationToken);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        PortableModel.Conventions(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        LedgerMapping.Configure(modelBuilder);
        modelBuilder.ApplyConfiguration(new OutboxMapping());
        modelBuilder.ApplyConfiguration(new IdempotencyMapping());
        foreach (var module in this.GetService<IReadOnlyList<AppModule>>())
            module.ConfigureModel(modelBuilder);
        PortableModel.Finish(modelBuilder);
        TenantFilters.Add(modelBuilder, this);
    }
}
