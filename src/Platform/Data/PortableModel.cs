using System.Text;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Platform.Data;

/// <summary>What makes one model run on SQLite, PostgreSQL and SQL Server alike.</summary>
internal static class PortableModel
{
    public static void Conventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public static void Finish(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (!entity.IsOwned() && OursByName(entity))
                entity.SetTableName(SnakeCase(entity.GetTableName()!));
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            if (typeof(ISharedInCollaboration).IsAssignableFrom(entity.ClrType))
                RestrictDeletes(entity);
        }
    }

    private static void RestrictDeletes(IMutableEntityType entity)
    {
        foreach (var key in entity.GetForeignKeys())
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    private static bool OursByName(IMutableEntityType entity) =>
        entity.ClrType.Assembly.GetName().Name!.StartsWith("Governance.", StringComparison.Ordinal);

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>DateTimeOffset cannot be ordered on SQLite, so instants are UTC DateTime everywhere; this sets their kind.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : v.ToUniversalTime(),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
