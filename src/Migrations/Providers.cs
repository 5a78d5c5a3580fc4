using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Migrations;

/// <summary>The context on SQLite, the embedded database.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : GovernanceDbContext(options);

/// <summary>The context on PostgreSQL.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : GovernanceDbContext(options);

/// <summary>The context on SQL Server.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : GovernanceDbContext(options);
