using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Search.Data;

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        Columns.Of(builder);
        builder.HasIndex(x => new { x.TenantId, x.SubjectId, x.Source, x.Part }).IsUnique();
    }
}

internal sealed class SharedSearchEntryMapping : IEntityTypeConfiguration<SharedSearchEntry>
{
    public void Configure(EntityTypeBuilder<SharedSearchEntry> builder)
    {
        builder.ToTable("SharedSearchEntries");
        Columns.Of(builder);
        builder.HasIndex(x => new { x.SubjectId, x.CollaborationId, x.Source, x.Part }).IsUnique();
        builder.HasIndex(x => new { x.PublishedBy, x.Source });
        builder.HasIndex(x => x.CorrectsId);
    }
}

internal static class Columns
{
    public static void Of<T>(EntityTypeBuilder<T> builder) where T : Entry
    {
        builder.Property(x => x.Source).HasMaxLength(40);
        builder.Property(x => x.Status).HasMaxLength(60);
        builder.Property(x => x.Title).HasMaxLength(300);
        builder.Property(x => x.Reference).HasMaxLength(300);
        builder.Property(x => x.Path).HasMaxLength(200);
        builder.HasIndex(x => x.Number);
    }
}
