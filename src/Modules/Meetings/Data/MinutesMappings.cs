using Governance.Meetings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Meetings.Data;

internal sealed class AdjustmentRequestMapping : IEntityTypeConfiguration<AdjustmentRequest>
{
    public void Configure(EntityTypeBuilder<AdjustmentRequest> builder)
    {
        builder.ToTable("AdjustmentRequests");
        builder.Property(x => x.PersonName).HasMaxLength(260);
        builder.Property(x => x.Email).HasMaxLength(200);
        builder.Property(x => x.Body).HasMaxLength(120);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.HasIndex(x => x.MeetingId);
        builder.HasIndex(x => new { x.CollaborationId, x.Email });
    }
}

internal sealed class AdjustmentAnswerMapping : IEntityTypeConfiguration<AdjustmentAnswer>
{
    public const int LongestReason = 2000;

    public void Configure(EntityTypeBuilder<AdjustmentAnswer> builder)
    {
        builder.ToTable("AdjustmentAnswers");
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Reason).HasMaxLength(LongestReason);
        builder.Property(x => x.ByName).HasMaxLength(200);
        builder.HasIndex(x => x.MeetingId);
        builder.HasIndex(x => x.CollaborationId);
        builder.HasOne<AdjustmentRequest>().WithMany().HasForeignKey(x => x.RequestId);
    }
}

internal sealed class ExtractReceiptMapping : IEntityTypeConfiguration<ExtractReceipt>
{
    public const int LongestRecipient = 200, LongestWay = 200;

    public void Configure(EntityTypeBuilder<ExtractReceipt> builder)
    {
        builder.ToTable("ExtractReceipts");
        builder.Property(x => x.Recipient).HasMaxLength(LongestRecipient);
        builder.Property(x => x.Way).HasMaxLength(LongestWay);
        builder.Property(x => x.Body).HasMaxLength(120);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Title).HasMaxLength(400);
        // One for each recipient of a §, so that sending twice sends to nobody twice.
        builder.HasIndex(x => new { x.ItemId, x.Recipient }).IsUnique();
        builder.HasIndex(x => new { x.CollaborationId, x.PrincipalId });
    }
}

internal sealed class ExtractAcknowledgementMapping : IEntityTypeConfiguration<ExtractAcknowledgement>
{
    public void Configure(EntityTypeBuilder<ExtractAcknowledgement> builder)
    {
        builder.ToTable("ExtractAcknowledgements");
        builder.Property(x => x.ByName).HasMaxLength(200);
        builder.HasIndex(x => x.ItemId);
        builder.HasIndex(x => x.CollaborationId);
        builder.HasIndex(x => x.ReceiptId).IsUnique();
        builder.HasOne<ExtractReceipt>().WithMany().HasForeignKey(x => x.ReceiptId);
    }
}
