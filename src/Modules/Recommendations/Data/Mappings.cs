using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Recommendations.Data;

internal sealed class RecommendationDraftMapping : IEntityTypeConfiguration<RecommendationDraft>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<RecommendationDraft> builder)
    {
        builder.ToTable("RecommendationDrafts");
        builder.Property(x => x.Content).HasConversion(
            new ValueConverter<DraftContent, string>(c => JsonSerializer.Serialize(c, Json), s => JsonSerializer.Deserialize<DraftContent>(s, Json)!),
            new ValueComparer<DraftContent>((a, b) => ReferenceEquals(a, b), c => c.GetHashCode(), c => c));
        builder.HasIndex(x => new { x.TenantId, x.ChangedAt });
        builder.HasIndex(x => new { x.TenantId, x.SubjectId });
    }
}

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("Recommendations");
        builder.Property(x => x.Number).HasMaxLength(12);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.ForumName).HasMaxLength(120);
        builder.Property(x => x.Paragraph).HasMaxLength(12);
        builder.Property(x => x.CaseNumber).HasMaxLength(40);
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.ProlongationReason).HasMaxLength(2000);
        builder.Property(x => x.ClosedReason).HasMaxLength(2000);
        builder.Property(x => x.SubjectKind).HasMaxLength(40);
        builder.Property(x => x.SubjectHash).HasMaxLength(64);
        builder.HasIndex(x => new { x.CollaborationId, x.Number, x.TextVersion }).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.SubjectId });
        builder.HasIndex(x => new { x.CollaborationId, x.SentAt });
        builder.HasMany(x => x.Points).WithOne().HasForeignKey(p => p.RecommendationId);
        builder.HasMany(x => x.Addressees).WithOne().HasForeignKey(a => a.RecommendationId);
    }
}

internal sealed class DecisionPointMapping : IEntityTypeConfiguration<DecisionPoint>
{
    public void Configure(EntityTypeBuilder<DecisionPoint> builder)
    {
        builder.ToTable("DecisionPoints");
        builder.Property(x => x.Rule).HasConversion<ConditionConverter>();
        builder.HasIndex(x => new { x.RecommendationId, x.Number }).IsUnique();
    }
}

internal sealed class AddresseeMapping : IEntityTypeConfiguration<Addressee>
{
    public void Configure(EntityTypeBuilder<Addressee> builder)
    {
        builder.ToTable("Addressees");
        builder.HasIndex(x => new { x.RecommendationId, x.PrincipalId }).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.PrincipalId });
    }
}

internal sealed class ReceiptMapping : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("Receipts");
        builder.Property(x => x.CaseNumber).HasMaxLength(40);
        builder.Property(x => x.Stage).HasMaxLength(200);
        builder.HasIndex(x => new { x.RecommendationId, x.PrincipalId }).IsUnique();
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(x => x.RecommendationId);
    }
}

internal sealed class MatterMapping : IEntityTypeConfiguration<Matter>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.ToTable("Matters");
        builder.Property(x => x.CaseNumber).HasMaxLength(40);
        builder.Property(x => x.CaseKey).HasMaxLength(60);
        builder.Ignore(x => x.LastStep);
        builder.HasIndex(x => new { x.TenantId, x.RecommendationId }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.CaseKey });
        builder.HasMany(x => x.Steps).WithOne().HasForeignKey(s => s.MatterId);
    }
}

internal sealed class MatterStepMapping : IEntityTypeConfiguration<MatterStep>
{
    public void Configure(EntityTypeBuilder<MatterStep> builder)
    {
        builder.ToTable("MatterSteps");
        builder.Property(x => x.BodyName).HasMaxLength(120);
        builder.Property(x => x.BodyShortName).HasMaxLength(12);
        builder.Property(x => x.Paragraph).HasMaxLength(12);
        builder.Property(x => x.Note).HasMaxLength(2000);
        builder.Ignore(x => x.Meeting);
        builder.HasIndex(x => new { x.TenantId, x.MatterId });
    }
}

internal sealed class PrincipalDecisionMapping : IEntityTypeConfiguration<PrincipalDecision>
{
    public void Configure(EntityTypeBuilder<PrincipalDecision> builder)
    {
        builder.ToTable("PrincipalDecisions");
        builder.Property(x => x.Condition).HasConversion<ConditionConverter>();
        builder.Property(x => x.CorrectionReason).HasMaxLength(2000);
        builder.HasIndex(x => new { x.TenantId, x.RecommendationId, x.Point });
        builder.HasOne<Matter>().WithMany().HasForeignKey(x => x.MatterId);
        builder.HasOne<MatterStep>().WithMany().HasForeignKey(x => x.StepId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublishedDecisionMapping : IEntityTypeConfiguration<PublishedDecision>
{
    public void Configure(EntityTypeBuilder<PublishedDecision> builder)
    {
        builder.ToTable("PublishedDecisions");
        builder.Property(x => x.Condition).HasConversion<ConditionConverter>();
        builder.Property(x => x.BodyName).HasMaxLength(120);
        builder.Property(x => x.BodyShortName).HasMaxLength(12);
        builder.Property(x => x.Paragraph).HasMaxLength(12);
        builder.Property(x => x.CaseNumber).HasMaxLength(40);
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.CorrectionReason).HasMaxLength(2000);
        builder.HasIndex(x => new { x.RecommendationId, x.PrincipalId, x.Point });
        builder.HasIndex(x => x.CorrectsId).IsUnique();
        builder.HasOne<Recommendation>().WithMany().HasForeignKey(x => x.RecommendationId);
    }
}

internal sealed class ReportResponseMapping : IEntityTypeConfiguration<ReportResponse>
{
    public void Configure(EntityTypeBuilder<ReportResponse> builder)
    {
        builder.ToTable("ReportResponses");
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.HasIndex(x => x.DecisionId).IsUnique();
        builder.HasIndex(x => x.RecommendationId);
        builder.HasOne<PublishedDecision>().WithMany().HasForeignKey(x => x.DecisionId);
    }
}

internal sealed class RulingMapping : IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Ruling> builder)
    {
        builder.ToTable("Rulings");
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.HasIndex(x => x.RecommendationId);
        builder.HasOne<PublishedDecision>().WithMany().HasForeignKey(x => x.DecisionId);
    }
}

internal sealed class ProofStepMapping : IEntityTypeConfiguration<ProofStep>
{
    public void Configure(EntityTypeBuilder<ProofStep> builder)
    {
        builder.ToTable("ProofSteps");
        builder.Property(x => x.Reason).HasMaxLength(2000);
        builder.Property(x => x.DocumentName).HasMaxLength(300);
        builder.Property(x => x.DocumentHash).HasMaxLength(64);
        builder.HasIndex(x => x.DecisionId);
        builder.HasIndex(x => x.RecommendationId);
        builder.HasIndex(x => x.CorrectsId).IsUnique();
        builder.HasOne<PublishedDecision>().WithMany().HasForeignKey(x => x.DecisionId);
    }
}

/// <summary>Conditions lie in the database as the canonical JSON of rules.md.</summary>
internal sealed class ConditionConverter() : ValueConverter<Condition, string>(c => ConditionJson.Write(c), s => ConditionJson.Read(s));
