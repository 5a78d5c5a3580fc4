using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Platform.Outbox;

/// <summary>A message to the world outside (mail), written in the business transaction and sent by a job afterwards; at least once.</summary>
public sealed class OutboxMessage : Entity, IPlatformData, INotLedgered
{
    /// <summary>When it was written, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>The room that wrote it.</summary>
    public Guid SenderId { get; init; }

    /// <summary>The principal that it goes to.</summary>
    public Guid RecipientId { get; init; }

    /// <summary>The one person that it goes to, by address; null for those who handle the recipient's matters.</summary>
    public string? Address { get; init; }

    /// <summary>What kind of message, such as <c>RecommendationSent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Same key = same message: written and sent once.</summary>
    public required string DeduplicationKey { get; init; }

    /// <summary>When it was handed over, UTC; null while it waits.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before then, UTC: a pause after a failed try, or the time that a worker has for it; null until the first try.</summary>
    public DateTime? NextTryAt { get; private set; }
}

/// <summary>Kinds of message that go to others than those who handle the matters.</summary>
public static class MessageKinds
{
    /// <summary>Checkpoints of the logs, for a room's auditors.</summary>
    public const string CheckpointsSigned = "CheckpointsSigned";
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(x => x.Kind).HasMaxLength(80);
        builder.Property(x => x.Address).HasMaxLength(256);
        builder.Property(x => x.Subject).HasMaxLength(300);
        builder.Property(x => x.DeduplicationKey).HasMaxLength(200);
        builder.HasIndex(x => x.DeduplicationKey).IsUnique();
        builder.HasIndex(x => new { x.SentAt, x.Id });
    }
}
