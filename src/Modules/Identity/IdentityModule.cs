using Governance.Identity.Domain;
using Governance.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity;

/// <summary>Accounts, sign-in, mandates, API clients and tokens.</summary>
public sealed class IdentityModule : AppModule
{
    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<Account>(b =>
        {
            b.ToTable("Accounts");
            b.Property(x => x.Name).HasMaxLength(120);
            b.Property(x => x.UserName).HasMaxLength(256);
            b.Property(x => x.NormalizedUserName).HasMaxLength(256);
            b.Property(x => x.Email).HasMaxLength(256);
            b.Property(x => x.NormalizedEmail).HasMaxLength(256);
            b.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            b.HasIndex(x => x.NormalizedUserName).IsUnique();
            b.HasIndex(x => x.NormalizedEmail);
        });
        model.Entity<IdentityUserToken<Guid>>(b =>
        {
            b.ToTable("account_tokens");
            b.HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            b.Property(x => x.LoginProvider).HasMaxLength(128);
            b.Property(x => x.Name).HasMaxLength(128);
            b.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.UseOpenIddict<Guid>();
        base.ConfigureModel(model);
    }
}
