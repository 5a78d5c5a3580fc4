using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Platform.Web.Idempotency;

/// <summary>A request that was carried out, so that the same submission sent twice is carried out once and answered alike.</summary>
internal sealed class IdempotencyKey : IOwnedByTenant, INotLedgered
{
    public Guid TenantId { get; private set; }

    /// <summary>SHA-256 of the account and of what its client made: an API header, or the hidden field of a form.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is refused.</summary>
    public required string RequestHash { get; init; }

    public DateTime CreatedAt { get; init; }

    public int StatusCode { get; set; }

    /// <summary>Where a page redirected to, or the Location of a created resource.</summary>
    public string? Location { get; set; }

    /// <summary>The entity tag of a created resource.</summary>
    public string? ETag { get; set; }

    public string? Body { get; set; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(x => new { x.TenantId, x.Key });
        builder.Property(x => x.Key).HasMaxLength(64);
        builder.Property(x => x.RequestHash).HasMaxLength(64);
        builder.Property(x => x.Location).HasMaxLength(2000);
        builder.Property(x => x.ETag).HasMaxLength(40);
        builder.HasIndex(x => new { x.TenantId, x.CreatedAt });
    }
}
