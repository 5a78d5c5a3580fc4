using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Platform.Ledger;

internal static class LedgerMapping
{
    private const int KeyText = 200, Words = 2000;

    public static void Configure(ModelBuilder model)
    {
        Events(model);
        Trees(model);
        Checkpoints(model);
        model.Entity<TenantTombstone>(e => Tombstone(e, "TenantTombstones"));
        model.Entity<ForumTombstone>(e => Tombstone(e, "ForumTombstones"));
    }

    private static void Events(ModelBuilder model)
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

    private static void Trees(ModelBuilder model)
    {
        model.Entity<LedgerHead>(e =>
        {
            e.ToTable("LedgerHeads");
            e.HasKey(x => new { x.Id, x.Kind });
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Origin).HasMaxLength(200);
            e.Property(x => x.Size).IsConcurrencyToken();
            e.Ignore(x => x.Log);
        });
        model.Entity<WaitingEvent>(e =>
        {
            e.ToTable("WaitingEvents");
            e.HasKey(x => x.EventId);
            e.Property(x => x.EventId).ValueGeneratedNever();
            e.HasIndex(x => x.CollaborationId);
        });
        model.Entity<ForumLeaf>(e =>
        {
            e.ToTable("ForumLeaves");
            e.HasKey(x => x.EventId);
            e.HasIndex(x => new { x.CollaborationId, x.Index }).IsUnique();
            e.HasOne(x => x.Event).WithOne().HasForeignKey<ForumLeaf>(x => x.EventId);
        });
        model.Entity<FrozenLog>(e =>
        {
            e.ToTable("FrozenLogs");
            e.HasIndex(x => new { x.CollaborationId, x.LogId }).IsUnique();
        });
    }

    private static void Checkpoints(ModelBuilder model)
    {
        model.Entity<TenantCheckpoint>(e =>
        {
            e.ToTable("TenantCheckpoints");
            e.HasIndex(x => new { x.TenantId, x.Size }).IsUnique();
        });
        model.Entity<ForumCheckpoint>(e =>
        {
            e.ToTable("ForumCheckpoints");
            e.HasIndex(x => new { x.CollaborationId, x.Size }).IsUnique();
        });
        model.Entity<TenantCosignature>(e =>
        {
            Cosignature(e, "TenantCosignatures");
            e.HasIndex(x => new { x.TenantId, x.Size, x.Witness }).IsUnique();
        });
        model.Entity<ForumCosignature>(e =>
        {
            Cosignature(e, "ForumCosignatures");
            e.HasIndex(x => new { x.CollaborationId, x.Size, x.Witness }).IsUnique();
        });
        model.Entity<TenantWitness>(e =>
        {
            Witness(e, "TenantWitnesses");
            e.HasIndex(x => new { x.TenantId, x.Key }).IsUnique();
        });
        model.Entity<ForumWitness>(e =>
        {
            Witness(e, "ForumWitnesses");
            e.HasIndex(x => new { x.CollaborationId, x.Key }).IsUnique();
        });
    }

    private static void Cosignature<T>(EntityTypeBuilder<T> builder, string table) where T : LedgerCosignature
    {
        builder.ToTable(table);
        builder.Property(x => x.Witness).HasMaxLength(KeyText);
        builder.Property(x => x.Line).HasMaxLength(400);
    }

    private static void Witness<T>(EntityTypeBuilder<T> builder, string table) where T : LedgerWitness
    {
        builder.ToTable(table);
        builder.Property(x => x.Key).HasMaxLength(KeyText);
        builder.Property(x => x.Name).HasMaxLength(200);
    }

    private static void Tombstone<T>(EntityTypeBuilder<T> builder, string table) where T : LedgerTombstone
    {
        builder.ToTable(table);
        builder.HasKey(x => x.EventId);
        builder.Property(x => x.EventId).ValueGeneratedNever();
        builder.Property(x => x.Decision).HasMaxLength(Words);
        builder.Property(x => x.Reason).HasMaxLength(Words);
    }
}
