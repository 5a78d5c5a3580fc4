using Governance.Forums.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Forums.Data;

internal sealed class JointForumMapping : IEntityTypeConfiguration<JointForum>
{
    public const int LongestName = 120, LongestShortName = 30, LongestPurpose = 4000;

    public void Configure(EntityTypeBuilder<JointForum> builder)
    {
        builder.ToTable("JointForums");
        builder.Property(x => x.Name).HasMaxLength(LongestName);
        builder.Property(x => x.ShortName).HasMaxLength(LongestShortName);
        builder.Property(x => x.Purpose).HasMaxLength(LongestPurpose);
        builder.Property(x => x.VerbList).HasMaxLength(200);
        builder.HasIndex(x => new { x.CollaborationId, x.ShortName }).IsUnique();
    }
}

internal sealed class ForumSeatMapping : IEntityTypeConfiguration<ForumSeat>
{
    public const int LongestParty = 120;

    public void Configure(EntityTypeBuilder<ForumSeat> builder)
    {
        builder.ToTable("ForumSeats");
        builder.Property(x => x.Party).HasMaxLength(LongestParty);
        builder.HasIndex(x => x.ForumId);
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<JointForum>().WithMany().HasForeignKey(x => x.ForumId);
    }
}

internal sealed class SeatMandateMapping : IEntityTypeConfiguration<SeatMandate>
{
    public const int LongestName = 120, LongestEmail = 200;

    public void Configure(EntityTypeBuilder<SeatMandate> builder)
    {
        builder.ToTable("SeatMandates");
        builder.Property(x => x.PersonName).HasMaxLength(LongestName);
        builder.Property(x => x.Email).HasMaxLength(LongestEmail);
        builder.Property(x => x.EndReason).HasMaxLength(SeatMandate.LongestReason);
        builder.HasIndex(x => x.ForumId);
        builder.HasIndex(x => x.CollaborationId);
        // No two begin in one seat on one day; that they never overlap is the composition's rule, and the forum's version guards it.
        builder.HasIndex(x => new { x.SeatId, x.From }).IsUnique();
        builder.HasOne<ForumSeat>().WithMany().HasForeignKey(x => x.SeatId);
    }
}

internal sealed class PresidiumPeriodMapping : IEntityTypeConfiguration<PresidiumPeriod>
{
    public void Configure(EntityTypeBuilder<PresidiumPeriod> builder)
    {
        builder.ToTable("PresidiumPeriods");
        builder.HasIndex(x => new { x.ForumId, x.From }).IsUnique();
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<JointForum>().WithMany().HasForeignKey(x => x.ForumId);
    }
}
