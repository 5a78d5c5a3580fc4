using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Principals.Data;

internal sealed class PrincipalMapping : IEntityTypeConfiguration<Principal>
{
    public void Configure(EntityTypeBuilder<Principal> builder)
    {
        builder.ToTable("Principals");
        builder.Property(x => x.Code).HasMaxLength(4);
        builder.Property(x => x.Slug).HasMaxLength(60);
        builder.Property(x => x.LegalName).HasMaxLength(120);
        builder.Property(x => x.DisplayName).HasMaxLength(120);
        builder.Property(x => x.CountyCode).HasMaxLength(2);
        builder.Property(x => x.ThemeColour).HasMaxLength(7);
        builder.Property(x => x.LogoHash).HasMaxLength(64);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => x.Slug).IsUnique();
    }
}

internal sealed class PopulationFigureMapping : IEntityTypeConfiguration<PopulationFigure>
{
    public void Configure(EntityTypeBuilder<PopulationFigure> builder)
    {
        builder.ToTable("PopulationFigures");
        builder.HasIndex(x => new { x.PrincipalId, x.Date }).IsUnique();
        builder.HasOne<Principal>().WithMany().HasForeignKey(x => x.PrincipalId);
    }
}

internal sealed class CollaborationMapping : IEntityTypeConfiguration<Collaboration>
{
    public void Configure(EntityTypeBuilder<Collaboration> builder)
    {
        builder.ToTable("Collaborations");
        builder.Property(x => x.CountyCode).HasMaxLength(2);
        builder.Property(x => x.Slug).HasMaxLength(60);
        builder.Property(x => x.Name).HasMaxLength(120);
        builder.Property(x => x.ForumName).HasMaxLength(120);
        builder.Property(x => x.ThemeColour).HasMaxLength(7);
        builder.HasIndex(x => x.Slug).IsUnique();
        builder.HasIndex(x => x.CountyCode).IsUnique();
    }
}

internal sealed class CollaborationMemberMapping : IEntityTypeConfiguration<CollaborationMember>
{
    public void Configure(EntityTypeBuilder<CollaborationMember> builder)
    {
        builder.ToTable("CollaborationMembers");
        builder.HasIndex(x => new { x.CollaborationId, x.PrincipalId }).IsUnique();
        builder.HasOne<Collaboration>().WithMany().HasForeignKey(x => x.CollaborationId);
        builder.HasOne<Principal>().WithMany().HasForeignKey(x => x.PrincipalId);
    }
}

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ToTable("Bodies");
        builder.Property(x => x.Name).HasMaxLength(120);
        builder.Property(x => x.ShortName).HasMaxLength(12);
        builder.HasIndex(x => new { x.TenantId, x.ShortName }).IsUnique();
    }
}

internal sealed class BodyMeetingMapping : IEntityTypeConfiguration<BodyMeeting>
{
    public void Configure(EntityTypeBuilder<BodyMeeting> builder)
    {
        builder.ToTable("BodyMeetings");
        builder.HasIndex(x => new { x.TenantId, x.BodyId, x.Date }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(x => x.BodyId);
    }
}

internal sealed class CaseNumberFormMapping : IEntityTypeConfiguration<CaseNumberForm>
{
    public void Configure(EntityTypeBuilder<CaseNumberForm> builder)
    {
        builder.ToTable("CaseNumberForms");
        builder.Property(x => x.Prefix).HasMaxLength(12);
        builder.Property(x => x.Pattern).HasMaxLength(60);
        builder.HasIndex(x => new { x.TenantId, x.Prefix, x.Pattern }).IsUnique();
    }
}
