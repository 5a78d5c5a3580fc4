using Governance.Meetings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Meetings.Data;

internal sealed class JointMeetingMapping : IEntityTypeConfiguration<JointMeeting>
{
    public void Configure(EntityTypeBuilder<JointMeeting> builder)
    {
        builder.ToTable("JointMeetings");
        builder.Property(x => x.Place).HasMaxLength(BodyRules.LongestPlace);
        builder.HasIndex(x => new { x.TenantId, x.ForumId, x.On });
        builder.HasIndex(x => new { x.TenantId, x.TakesParagraphsOf, x.TakesParagraphsIn }).IsUnique();
    }
}

internal sealed class MeetingEventRowMapping : IEntityTypeConfiguration<MeetingEventRow>
{
    public void Configure(EntityTypeBuilder<MeetingEventRow> builder)
    {
        builder.ToTable("MeetingEvents");
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.HasIndex(x => new { x.TenantId, x.MeetingId, x.Sequence }).IsUnique();
        builder.HasOne<JointMeeting>().WithMany().HasForeignKey(x => x.MeetingId);
    }
}

internal sealed class ConcludedItemMapping : IEntityTypeConfiguration<ConcludedItem>
{
    public void Configure(EntityTypeBuilder<ConcludedItem> builder)
    {
        builder.ToTable("ConcludedItems");
        builder.Property(x => x.Title).HasMaxLength(ItemContent.LongestTitle);
        builder.Property(x => x.CaseNumber).HasMaxLength(ItemContent.LongestCaseNumber);
        builder.Property(x => x.Points).HasConversion(new JsonText<IReadOnlyList<OutcomePoint>>(), JsonText.Whole<IReadOnlyList<OutcomePoint>>());
        builder.HasIndex(x => new { x.TenantId, x.MeetingId });
        builder.HasIndex(x => new { x.TenantId, x.ForumId, x.On });
        builder.HasIndex(x => new { x.TenantId, x.SubjectId });
        builder.HasOne<JointMeeting>().WithMany().HasForeignKey(x => x.MeetingId);
    }
}

internal sealed class AnnouncedMeetingMapping : IEntityTypeConfiguration<AnnouncedMeeting>
{
    public void Configure(EntityTypeBuilder<AnnouncedMeeting> builder)
    {
        builder.ToTable("AnnouncedMeetings");
        builder.Property(x => x.Body).HasMaxLength(BodyRules.LongestName);
        builder.Property(x => x.ShortName).HasMaxLength(BodyRules.LongestName);
        builder.Property(x => x.Place).HasMaxLength(BodyRules.LongestPlace);
        builder.Property(x => x.Summons).HasConversion(new JsonText<Summons?>(), JsonText.Whole<Summons?>());
        builder.HasIndex(x => new { x.CollaborationId, x.On });
        builder.HasIndex(x => new { x.ForumId, x.On });
    }
}

internal sealed class PublishedParagraphMapping : IEntityTypeConfiguration<PublishedParagraph>
{
    public void Configure(EntityTypeBuilder<PublishedParagraph> builder)
    {
        builder.ToTable("PublishedParagraphs");
        builder.Property(x => x.Title).HasMaxLength(ItemContent.LongestTitle);
        builder.Property(x => x.CaseNumber).HasMaxLength(ItemContent.LongestCaseNumber);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Points).HasConversion(new JsonText<IReadOnlyList<OutcomePoint>>(), JsonText.Whole<IReadOnlyList<OutcomePoint>>());
        builder.Property(x => x.Content).HasConversion(new JsonText<MinutesParagraph>(), JsonText.Whole<MinutesParagraph>());
        builder.Property(x => x.Corrections).HasConversion(new JsonText<IReadOnlyList<Correction>>(), JsonText.Whole<IReadOnlyList<Correction>>());
        builder.HasIndex(x => x.MeetingId);
        builder.HasIndex(x => new { x.ForumId, x.On });
        builder.HasIndex(x => x.SubjectId);
        builder.HasIndex(x => x.CollaborationId);
    }
}

internal sealed class PublishedMinutesMapping : IEntityTypeConfiguration<PublishedMinutes>
{
    public void Configure(EntityTypeBuilder<PublishedMinutes> builder)
    {
        builder.ToTable("PublishedMinutes");
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Content).HasConversion(new JsonText<Minutes>(), JsonText.Whole<Minutes>());
        builder.Property(x => x.Signers).HasConversion(new JsonText<IReadOnlyList<string>>(), JsonText.Whole<IReadOnlyList<string>>());
        builder.Property(x => x.Notice).HasConversion(new JsonText<Notice?>(), JsonText.Whole<Notice?>());
        builder.Property(x => x.Corrections).HasConversion(new JsonText<IReadOnlyList<Correction>>(), JsonText.Whole<IReadOnlyList<Correction>>());
        builder.HasIndex(x => new { x.ForumId, x.On });
        builder.HasIndex(x => x.CollaborationId);
    }
}

internal sealed class SavedAgendaMapping : IEntityTypeConfiguration<SavedAgenda>
{
    public void Configure(EntityTypeBuilder<SavedAgenda> builder)
    {
        builder.ToTable("SavedAgendas");
        builder.Property(x => x.Name).HasMaxLength(SavedAgenda.LongestName);
        builder.Property(x => x.Items).HasConversion(new JsonText<IReadOnlyList<ItemContent>>(), JsonText.Whole<IReadOnlyList<ItemContent>>());
        builder.HasIndex(x => new { x.TenantId, x.Name }).IsUnique();
    }
}

internal sealed class CalendarAddressMapping : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> builder)
    {
        builder.ToTable("CalendarAddresses");
        builder.Property(x => x.SecretHash).HasMaxLength(64);
        builder.HasIndex(x => x.SecretHash).IsUnique();
        builder.HasIndex(x => x.AccountId);
    }
}

/// <summary>A document in one column: read and written whole, never queried inside.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(v => MeetingJson.Write(v), s => MeetingJson.Read<T>(s));

internal static class JsonText
{
    /// <summary>Documents are replaced and never changed in place.</summary>
    public static ValueComparer<T> Whole<T>() where T : class? => new((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : v.GetHashCode(), v => v);
}
