using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

internal static class LedgerMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<TenantEvent>(e =>
        {
            e.ToTable("TenantEvents");
            e.Property(x => x.Type).HasMaxLength(80);
            e.Property(x => x.Commitment).HasMaxLength(32);
            e.HasOne(x => x.Payload).WithOne().HasForeignKey<TenantEventPayload>(p => p.EventId);
            e.HasIndex(x => new { x.TenantId, x.LeafIndex }).IsUnique();
            e.HasIndex(x => new { x.TenantId, x.SubjectId });
        });
        model.Entity<ForumEvent>(e =>
        {
            e.ToTable("ForumEvents");
            e.Property(x => x.Type).HasMaxLength(80);
            e.Property(x => x.Commitment).HasMaxLength(32);
            e.HasOne(x => x.Payload).WithOne().HasForeignKey<ForumEventPayload>(p => p.EventId);
            e.HasIndex(x => new { x.CollaborationId, x.LeafIndex }).IsUnique();
            e.HasIndex(x => new { x.CollaborationId, x.SubjectId });
        });
        model.Entity<TenantEventPayload>(e =>
        {
            e.ToTable("TenantEventPayloads");
            e.HasKey(x => x.EventId);
            e.Property(x => x.Salt).HasMaxLength(16);
        });
        model.Entity<ForumEventPayload>(e =>
        {
            e.ToTable("ForumEventPayloads");
            e.HasKey(x => x.EventId);
            e.Property(x => x.Salt).HasMaxLength(16);
        });
    }
}
