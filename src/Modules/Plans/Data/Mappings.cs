using System.Text.Json;
using Governance.Plans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Plans.Data;

internal sealed class InstrumentDraftMapping : IEntityTypeConfiguration<InstrumentDraft>
{
    public void Configure(EntityTypeBuilder<InstrumentDraft> builder)
    {
        builder.ToTable("InstrumentDrafts");
        builder.Property(x => x.Content).HasConversion<ContentConverter, ContentComparer>();
        builder.Property(x => x.SealedHash).HasMaxLength(64);
        builder.HasIndex(x => new { x.TenantId, x.ChangedAt });
    }
}

internal sealed class InstrumentVersionMapping : IEntityTypeConfiguration<InstrumentVersion>
{
    public void Configure(EntityTypeBuilder<InstrumentVersion> builder)
    {
        builder.ToTable("InstrumentVersions");
        builder.Property(x => x.Content).HasConversion<ContentConverter, ContentComparer>();
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.ReportDays).HasMaxLength(1000);
        builder.Property(x => x.Note).HasMaxLength(2000);
        builder.HasIndex(x => new { x.CollaborationId, x.InstrumentId, x.Number }).IsUnique();
    }
}

internal sealed class VersionPartMapping : IEntityTypeConfiguration<VersionPart>
{
    public void Configure(EntityTypeBuilder<VersionPart> builder)
    {
        builder.ToTable("VersionParts");
        builder.HasIndex(x => new { x.VersionId, x.PrincipalId, x.ActivityId }).IsUnique();
        builder.HasIndex(x => x.PrincipalId);
        builder.HasOne<InstrumentVersion>().WithMany().HasForeignKey(x => x.VersionId);
    }
}

internal sealed class ActivityReportMapping : IEntityTypeConfiguration<ActivityReport>
{
    public void Configure(EntityTypeBuilder<ActivityReport> builder)
    {
        builder.ToTable("ActivityReports");
        builder.Property(x => x.Comment).HasMaxLength(ActivityReport.LongestComment);
        builder.HasIndex(x => new { x.ActivityId, x.PrincipalId, x.Number }).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.InstrumentId });
    }
}

internal sealed class IndicatorFigureMapping : IEntityTypeConfiguration<IndicatorFigure>
{
    public void Configure(EntityTypeBuilder<IndicatorFigure> builder)
    {
        builder.ToTable("IndicatorFigures");
        builder.Property(x => x.Period).HasMaxLength(10);
        builder.Property(x => x.Unit).HasMaxLength(120);
        builder.Property(x => x.Reason).HasMaxLength(500);
        builder.Property(x => x.Source).HasMaxLength(200);
        builder.Property(x => x.Comment).HasMaxLength(1000);
        builder.HasIndex(x => new { x.IndicatorId, x.OwnerId, x.Unit, x.Kind, x.Period, x.Number }).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.InstrumentId });
    }
}

/// <summary>A content lies in the database as the JSON that its hash is made of.</summary>
internal sealed class ContentConverter() : ValueConverter<PlanContent, string>(
    c => JsonSerializer.Serialize(c, PlanContent.Json), s => JsonSerializer.Deserialize<PlanContent>(s, PlanContent.Json)!);

/// <summary>A content is replaced, never changed, so it differs when it is another object.</summary>
internal sealed class ContentComparer() : ValueComparer<PlanContent>((a, b) => ReferenceEquals(a, b), c => c.GetHashCode(), c => c);
