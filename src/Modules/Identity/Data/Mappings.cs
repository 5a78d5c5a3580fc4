using Governance.Identity.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Identity.Data;

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.ToTable("Mandates");
        builder.HasIndex(x => new { x.TenantId, x.AccountId, x.Role, x.From }).IsUnique();
        builder.HasIndex(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }
}

internal sealed class SignInEntryMapping : IEntityTypeConfiguration<SignInEntry>
{
    public void Configure(EntityTypeBuilder<SignInEntry> builder)
    {
        builder.ToTable("SignInEntries");
        builder.Property(x => x.Result).HasMaxLength(40);
        builder.Property(x => x.Address).HasMaxLength(60);
        builder.HasIndex(x => new { x.AccountId, x.At });
    }
}
