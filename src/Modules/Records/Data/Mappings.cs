using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Records.Data;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documents");
        builder.Property(x => x.Title).HasMaxLength(Document.LongestTitle);
        builder.Property(x => x.CaseNumber).HasMaxLength(40);
        builder.Property(x => x.CaseKey).HasMaxLength(60);
        builder.Ignore(x => x.Mark).Ignore(x => x.Key);
        builder.HasIndex(x => new { x.TenantId, x.SubjectId });
        builder.HasIndex(x => new { x.TenantId, x.CreatedAt });
        builder.HasIndex(x => new { x.TenantId, x.CaseKey });
        builder.HasMany(x => x.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(x => x.Marks).WithOne().HasForeignKey(m => m.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("DocumentVersions");
        builder.Property(x => x.FileName).HasMaxLength(255);
        builder.Property(x => x.MediaType).HasMaxLength(120);
        builder.Property(x => x.Sha256).HasMaxLength(64);
        builder.Property(x => x.UploadedByName).HasMaxLength(200);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Number }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.Sha256 });
    }
}

internal sealed class SecrecyMarkMapping : IEntityTypeConfiguration<SecrecyMark>
{
    public void Configure(EntityTypeBuilder<SecrecyMark> builder)
    {
        builder.ToTable("SecrecyMarks");
        builder.Property(x => x.Section).HasMaxLength(6);
        builder.Property(x => x.Authority).HasMaxLength(120);
        builder.Property(x => x.Note).HasMaxLength(2000);
        builder.Property(x => x.MarkedByName).HasMaxLength(200);
        builder.Property(x => x.LiftedByName).HasMaxLength(200);
        builder.Property(x => x.LiftReason).HasMaxLength(2000);
        builder.Ignore(x => x.Words);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId });
    }
}

internal sealed class ShareRequestMapping : IEntityTypeConfiguration<ShareRequest>
{
    public void Configure(EntityTypeBuilder<ShareRequest> builder)
    {
        builder.ToTable("ShareRequests");
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.Property(x => x.RequestedByName).HasMaxLength(200);
        builder.Property(x => x.AnswerReason).HasMaxLength(2000);
        builder.Property(x => x.AnsweredByName).HasMaxLength(200);
        builder.HasIndex(x => new { x.TenantId, x.State });
        builder.HasIndex(x => new { x.TenantId, x.DocumentId });
        builder.HasOne<Document>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VersionTextMapping : IEntityTypeConfiguration<VersionText>
{
    public void Configure(EntityTypeBuilder<VersionText> builder)
    {
        builder.ToTable("VersionTexts");
        builder.Property(x => x.Reason).HasMaxLength(300);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId });
        builder.HasIndex(x => new { x.TenantId, x.State });
        builder.HasOne<DocumentVersion>().WithOne().HasForeignKey<VersionText>(x => x.Id).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SharedDocumentMapping : IEntityTypeConfiguration<SharedDocument>
{
    public void Configure(EntityTypeBuilder<SharedDocument> builder)
    {
        builder.ToTable("SharedDocuments");
        builder.Property(x => x.Title).HasMaxLength(Document.LongestTitle);
        builder.Property(x => x.Mark).HasMaxLength(40);
        builder.Property(x => x.RecallReason).HasMaxLength(2000);
        builder.Ignore(x => x.Key);
        builder.HasIndex(x => new { x.CollaborationId, x.SubjectId });
        builder.HasIndex(x => new { x.CollaborationId, x.SharedAt });
    }
}

internal sealed class SharedVersionMapping : IEntityTypeConfiguration<SharedVersion>
{
    public void Configure(EntityTypeBuilder<SharedVersion> builder)
    {
        builder.ToTable("SharedVersions");
        builder.Property(x => x.FileName).HasMaxLength(255);
        builder.Property(x => x.MediaType).HasMaxLength(120);
        builder.Property(x => x.Sha256).HasMaxLength(64);
        builder.HasIndex(x => new { x.DocumentId, x.Number }).IsUnique();
        builder.HasOne<SharedDocument>().WithMany().HasForeignKey(x => x.DocumentId);
    }
}

internal sealed class SharedTextMapping : IEntityTypeConfiguration<SharedText>
{
    public void Configure(EntityTypeBuilder<SharedText> builder)
    {
        builder.ToTable("SharedTexts");
        builder.HasIndex(x => x.DocumentId);
        builder.HasOne<SharedVersion>().WithOne().HasForeignKey<SharedText>(x => x.Id);
    }
}
