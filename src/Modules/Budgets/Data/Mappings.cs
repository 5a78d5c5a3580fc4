using Governance.Budgets.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Budgets.Data;

internal sealed class BudgetDraftMapping : IEntityTypeConfiguration<BudgetDraft>
{
    public void Configure(EntityTypeBuilder<BudgetDraft> builder)
    {
        builder.ToTable("BudgetDrafts");
        builder.Property(x => x.Content).HasConversion(new JsonText<BudgetContent>(), JsonText.Whole<BudgetContent>());
        builder.Property(x => x.SealedHash).HasMaxLength(64);
        builder.HasIndex(x => new { x.TenantId, x.Year }).IsUnique();
    }
}

internal sealed class PlanYearMapping : IEntityTypeConfiguration<PlanYear>
{
    public void Configure(EntityTypeBuilder<PlanYear> builder)
    {
        builder.ToTable("PlanYears");
        builder.Property(x => x.KeyDecisions).HasConversion(new JsonText<IReadOnlyList<KeyDecision>>(), JsonText.Whole<IReadOnlyList<KeyDecision>>());
        builder.HasIndex(x => new { x.CollaborationId, x.Year }).IsUnique();
        builder.HasMany(x => x.AllRevisions).WithOne().HasForeignKey(r => r.PlanYearId);
    }
}

internal sealed class BudgetRevisionMapping : IEntityTypeConfiguration<BudgetRevision>
{
    public void Configure(EntityTypeBuilder<BudgetRevision> builder)
    {
        builder.ToTable("BudgetRevisions");
        builder.Property(x => x.Content).HasConversion(new JsonText<BudgetContent>(), JsonText.Whole<BudgetContent>());
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.Property(x => x.Reference).HasMaxLength(120);
        builder.HasIndex(x => new { x.PlanYearId, x.Number }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
    }
}

internal sealed class BudgetEntryMapping : IEntityTypeConfiguration<BudgetEntry>
{
    public void Configure(EntityTypeBuilder<BudgetEntry> builder)
    {
        builder.ToTable("BudgetEntries");
        builder.Property(x => x.Text).HasMaxLength(500);
        builder.Property(x => x.Reference).HasMaxLength(60);
        builder.HasIndex(x => new { x.PlanYearId, x.On });
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<PlanYear>().WithMany().HasForeignKey(x => x.PlanYearId);
    }
}

internal sealed class ReportDraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> builder)
    {
        builder.ToTable("ReportDrafts");
        builder.Property(x => x.Text).HasConversion(new JsonText<ReportText>(), JsonText.Whole<ReportText>());
        builder.Property(x => x.Figures).HasConversion(new JsonText<ReportFigures>(), JsonText.Whole<ReportFigures>());
        builder.Property(x => x.ApprovedBy).HasMaxLength(200);
        builder.HasIndex(x => new { x.TenantId, x.PlanYearId }).IsUnique();
    }
}

internal sealed class YearlyReportMapping : IEntityTypeConfiguration<YearlyReport>
{
    public void Configure(EntityTypeBuilder<YearlyReport> builder)
    {
        builder.ToTable("YearlyReports");
        builder.Property(x => x.Content).HasConversion(new JsonText<ReportContent>(), JsonText.Whole<ReportContent>());
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.ApprovedBy).HasMaxLength(200);
        builder.Ignore(x => x.ConfirmBy);
        builder.HasIndex(x => x.PlanYearId).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.Year });
        builder.HasOne<PlanYear>().WithMany().HasForeignKey(x => x.PlanYearId);
    }
}

internal sealed class ReportReceiptMapping : IEntityTypeConfiguration<ReportReceipt>
{
    public void Configure(EntityTypeBuilder<ReportReceipt> builder)
    {
        builder.ToTable("ReportReceipts");
        builder.HasIndex(x => new { x.ReportId, x.PrincipalId }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<YearlyReport>().WithMany().HasForeignKey(x => x.ReportId);
    }
}

/// <summary>A document in one column: read and written whole, never queried inside.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(v => BudgetJson.Write(v), s => BudgetJson.Read<T>(s));

internal static class JsonText
{
    /// <summary>Documents are replaced and never changed in place.</summary>
    public static ValueComparer<T> Whole<T>() where T : class => new((a, b) => ReferenceEquals(a, b), v => v.GetHashCode(), v => v);
}
