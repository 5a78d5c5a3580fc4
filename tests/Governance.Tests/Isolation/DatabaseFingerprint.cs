using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Governance.Host;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Tests.Isolation;

/// <summary>A digest of every row of every table that belongs to a room, read by the owner past all walls.</summary>
internal static class DatabaseFingerprint
{
    public static async Task<string> OfAsync(TestDatabase database)
    {
        await using var db = Host.Database.Owner(database.Settings, Modules.All);
        var tables = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(e => e.ClrType.Assembly.GetName().Name!.StartsWith("Governance.", StringComparison.Ordinal)
                && !typeof(Platform.Tenancy.IPlatformData).IsAssignableFrom(e.ClrType))
            .Select(e => (Table: e.GetTableName()!, Key: e.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())))
            .Where(t => t.Table != "accounts")
            .DistinctBy(t => t.Table).OrderBy(t => t.Table, StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync();
        var digest = new StringBuilder();
        foreach (var (table, key) in tables)
            digest.Append(CultureInfo.InvariantCulture, $"{table} {await TableAsync(db.Database.GetDbConnection(), table, key)}\n");
        return digest.ToString();
    }

    private static async Task<string> TableAsync(DbConnection connection, string table, IEnumerable<string> key)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from \"{table}\" order by {string.Join(", ", key.Select(k => $"\"{k}\""))}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows++;
            for (var i = 0; i < reader.FieldCount; i++)
                hash.AppendData(reader.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) + "\u001f"));
        }

        return $"{rows} rows {Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}";
    }
}
