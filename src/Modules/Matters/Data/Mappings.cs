using Governance.Matters.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Matters.Data;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        builder.Property(x => x.Title).HasMaxLength(Assignment.LongestTitle);
        builder.Property(x => x.Text).HasMaxLength(Assignment.LongestText);
        builder.Property(x => x.CaseNumber).HasMaxLength(DecisionReference.LongestCaseNumber);
        builder.HasIndex(x => new { x.CollaborationId, x.ForumId });
        builder.HasIndex(x => x.ForumId);
    }
}

internal sealed class AssignmentStepMapping : IEntityTypeConfiguration<AssignmentStep>
{
    public void Configure(EntityTypeBuilder<AssignmentStep> builder)
    {
        builder.ToTable("AssignmentSteps");
        builder.Property(x => x.Text).HasMaxLength(AssignmentStep.LongestText);
        builder.Property(x => x.Body).HasMaxLength(DecisionReference.LongestBody);
        builder.Property(x => x.Paragraph).HasMaxLength(DecisionReference.LongestParagraph);
        builder.Property(x => x.CaseNumber).HasMaxLength(DecisionReference.LongestCaseNumber);
        builder.HasIndex(x => new { x.AssignmentId, x.Number }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
    }
}

internal sealed class AssigneeMapping : IEntityTypeConfiguration<Assignee>
{
    public void Configure(EntityTypeBuilder<Assignee> builder)
    {
        builder.ToTable("Assignees");
        builder.Property(x => x.Party).HasMaxLength(Assignee.LongestParty);
        builder.Property(x => x.PersonName).HasMaxLength(Assignee.LongestName);
        builder.Property(x => x.Office).HasMaxLength(Assignee.LongestOffice);
        builder.Property(x => x.Email).HasMaxLength(Assignee.LongestEmail);
        builder.HasIndex(x => new { x.AssignmentId, x.Order }).IsUnique();
        builder.HasIndex(x => x.PrincipalId);
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
    }
}

internal sealed class AssignmentReportMapping : IEntityTypeConfiguration<AssignmentReport>
{
    public void Configure(EntityTypeBuilder<AssignmentReport> builder)
    {
        builder.ToTable("AssignmentReports");
        builder.Property(x => x.Text).HasMaxLength(AssignmentReport.LongestText);
        builder.Property(x => x.Party).HasMaxLength(Assignee.LongestParty);
        builder.Property(x => x.PersonName).HasMaxLength(Assignee.LongestName);
        builder.HasIndex(x => new { x.AssignmentId, x.Party, x.Number }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(x => x.AssignmentId);
    }
}

internal sealed class OwnInitiativeMapping : IEntityTypeConfiguration<OwnInitiative>
{
    public void Configure(EntityTypeBuilder<OwnInitiative> builder)
    {
        InitiativeColumns.Of(builder.ToTable("OwnInitiatives"));
        builder.HasIndex(x => new { x.TenantId, x.SubmittedOn });
    }
}

internal sealed class ForumInitiativeMapping : IEntityTypeConfiguration<ForumInitiative>
{
    public void Configure(EntityTypeBuilder<ForumInitiative> builder)
    {
        InitiativeColumns.Of(builder.ToTable("ForumInitiatives"));
        builder.HasIndex(x => new { x.CollaborationId, x.SubmittedOn });
    }
}

internal sealed class OwnInitiativeStepMapping : IEntityTypeConfiguration<OwnInitiativeStep>
{
    public void Configure(EntityTypeBuilder<OwnInitiativeStep> builder)
    {
        InitiativeColumns.OfStep(builder.ToTable("OwnInitiativeSteps"));
        builder.HasIndex(x => new { x.TenantId, x.InitiativeId, x.Number }).IsUnique();
        builder.HasOne<OwnInitiative>().WithMany().HasForeignKey(x => x.InitiativeId);
    }
}

internal sealed class ForumInitiativeStepMapping : IEntityTypeConfiguration<ForumInitiativeStep>
{
    public void Configure(EntityTypeBuilder<ForumInitiativeStep> builder)
    {
        InitiativeColumns.OfStep(builder.ToTable("ForumInitiativeSteps"));
        builder.HasIndex(x => new { x.InitiativeId, x.Number }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<ForumInitiative>().WithMany().HasForeignKey(x => x.InitiativeId);
    }
}

internal sealed class SharedCitationMapping : IEntityTypeConfiguration<SharedCitation>
{
    public void Configure(EntityTypeBuilder<SharedCitation> builder)
    {
        CitationColumns.Of(builder.ToTable("SharedCitations"));
        builder.HasIndex(x => new { x.CollaborationId, x.FromId });
        builder.HasIndex(x => x.FromId);
        builder.HasIndex(x => x.ToId);
    }
}

internal sealed class OwnCitationMapping : IEntityTypeConfiguration<OwnCitation>
{
    public void Configure(EntityTypeBuilder<OwnCitation> builder)
    {
        CitationColumns.Of(builder.ToTable("OwnCitations"));
        builder.HasIndex(x => new { x.TenantId, x.FromId });
        builder.HasIndex(x => new { x.TenantId, x.ToId });
    }
}

/// <summary>The columns that the two tables of initiatives, and of their steps, have alike.</summary>
internal static class InitiativeColumns
{
    public static void Of<T>(EntityTypeBuilder<T> builder) where T : Initiative
    {
        builder.Property(x => x.Title).HasMaxLength(Initiative.LongestTitle);
        builder.Property(x => x.Text).HasMaxLength(Initiative.LongestText);
        builder.Property(x => x.ProposerName).HasMaxLength(Initiative.LongestName);
        builder.Property(x => x.ProposerParty).HasMaxLength(Initiative.LongestParty);
        builder.Property(x => x.ProposerEmail).HasMaxLength(Initiative.LongestEmail);
        builder.Property(x => x.BodyName).HasMaxLength(Initiative.LongestBody);
        builder.Property(x => x.CaseNumber).HasMaxLength(DecisionReference.LongestCaseNumber);
        builder.Property(x => x.Office).HasMaxLength(Initiative.LongestOffice);
    }

    public static void OfStep<T>(EntityTypeBuilder<T> builder) where T : InitiativeStep
    {
        builder.Property(x => x.Office).HasMaxLength(Initiative.LongestOffice);
        builder.Property(x => x.By).HasMaxLength(InitiativeStep.LongestBy);
        builder.Property(x => x.Wording).HasMaxLength(InitiativeStep.LongestWording);
        builder.Property(x => x.Recipients).HasMaxLength(InitiativeStep.LongestRecipients);
        builder.Property(x => x.Body).HasMaxLength(DecisionReference.LongestBody);
        builder.Property(x => x.Paragraph).HasMaxLength(DecisionReference.LongestParagraph);
        builder.Property(x => x.CaseNumber).HasMaxLength(DecisionReference.LongestCaseNumber);
    }
}

/// <summary>The columns that the two tables of citations have alike.</summary>
internal static class CitationColumns
{
    public static void Of<T>(EntityTypeBuilder<T> builder) where T : Citation
    {
        builder.Property(x => x.FromKind).HasMaxLength(CitationEnd.LongestKind);
        builder.Property(x => x.ToKind).HasMaxLength(CitationEnd.LongestKind);
        builder.Property(x => x.FromTitle).HasMaxLength(CitationEnd.LongestTitle);
        builder.Property(x => x.ToTitle).HasMaxLength(CitationEnd.LongestTitle);
        builder.Property(x => x.FromReference).HasMaxLength(CitationEnd.LongestReference);
        builder.Property(x => x.ToReference).HasMaxLength(CitationEnd.LongestReference);
        builder.Property(x => x.FromPath).HasMaxLength(CitationEnd.LongestPath);
        builder.Property(x => x.ToPath).HasMaxLength(CitationEnd.LongestPath);
        builder.Property(x => x.WithdrawnReason).HasMaxLength(Citation.LongestReason);
    }
}
