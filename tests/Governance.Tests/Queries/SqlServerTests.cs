using System.Runtime.CompilerServices;
using Governance.Budgets.Domain;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Recommendations.Domain;
using Governance.Tests.Isolation;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Governance.Tests.Queries;

/// <summary>
/// SQL Server without a server: what its provider makes of the migrations, the wall and every query of the portal is parsed
/// by Microsoft's own parser.
/// </summary>
public sealed class SqlServerTests(SqlServerTests.World world) : IClassFixture<SqlServerTests.World>
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_parses(MigrationsSqlGenerationOptions options)
    {
        using var db = world.Notes.Context(new TenantContext());
        var script = db.GetService<IMigrator>().GenerateScript(options: options);
        Assert.True(script.Split("CREATE TABLE").Length > 25, script);
        Assert.Empty(Errors(script));
    }

    [Fact]
    public void The_walls_batches_parse()
    {
        using var db = world.Notes.Context(new TenantContext());
        var batches = DatabaseWall.SqlServer(db.GetService<IDesignTimeModel>().Model).ToList();
        Assert.True(batches.Count >= 100, $"Only {batches.Count} batches.");
        Assert.Empty(batches.SelectMany(Errors));
    }

    [Fact]
    public void A_broken_statement_does_not_parse() => Assert.NotEmpty(Errors("select [Id] frm [Recommendations] where"));

    [Fact]
    public async Task Every_query_of_the_portal_is_translated_and_parses()
    {
        await world.VisitEverythingAsync();
        Assert.True(world.Notes.Failures.IsEmpty, string.Join("\n\n", world.Notes.Failures.Take(5)));
        var statements = world.Notes.Statements.ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{statements.Count} distinct statements");
        Assert.True(statements.Count >= 80, $"Only {statements.Count} distinct statements.");
        Assert.Empty(statements.SelectMany(Errors));
    }

    [Fact]
    public async Task Every_insert_update_and_delete_parses()
    {
        var translation = new SqlServerTranslation();
        using var look = translation.Context(new TenantContext());
        foreach (var type in look.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).Distinct().ToList())
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
                await WriteAsync(translation, type, state);
        }

        var statements = translation.Statements.ToList();
        Assert.True(statements.Count >= 60, $"Only {statements.Count} distinct statements.");
        Assert.Empty(statements.SelectMany(Errors));
    }

    private static async Task WriteAsync(SqlServerTranslation translation, Type type, EntityState state)
    {
        await using var db = translation.Context(new TenantContext());
        // There is no connection that could begin one.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type));
        foreach (var property in entry.Metadata.GetProperties().Where(p => !p.IsNullable))
            entry.Property(property.Name).CurrentValue = Some(property);
        entry.State = state;
        try
        {
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        catch (DbUpdateException)
        {
            // No row was there to change: the command was made, which is all that is asked.
        }
    }

    private static object? Some(IProperty property) => property.ClrType switch
    {
        var t when t == typeof(Guid) => Guid.CreateVersion7(),
        var t when t == typeof(string) => "x",
        var t when t == typeof(byte[]) => new byte[] { 1 },
        var t when t == typeof(Condition) => new Condition.Adopts(Who.All),
        var t when t == typeof(DraftContent) => new DraftContent(),
        var t when t == typeof(IReadOnlyList<KeyDecision>) => Array.Empty<KeyDecision>(),
        { IsInterface: true } t => Array.CreateInstance(t.GetGenericArguments()[0], 0),
        var t when t.IsValueType => Activator.CreateInstance(t),
        var t => RuntimeHelpers.GetUninitializedObject(t),
    };

    private static IEnumerable<string> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(e => $"{e.Line}:{e.Column} {e.Message}\n{sql[..Math.Min(sql.Length, 400)]}");
    }

    /// <summary>A portal on a database of its own that notes every query it makes; the demo data is made under the same eyes.</summary>
    public sealed class World : TestPortal
    {
        internal SqlServerTranslation Notes { get; } = new();

        private protected override async Task<TestDatabase> DatabaseAsync()
        {
            var database = await TestDatabase.EmptyAsync();
            NotingQueryCompiler.Notes = Notes;
            await using var portal = Application(database, Clock, Configure);
            foreach (var module in Modules.All)
                await module.SeedAsync(portal.Services, new SeedPlan(["12", "23"], 1, TextWriter.Null), TestContext.Current.CancellationToken);
            return database;
        }

        internal async Task VisitEverythingAsync()
        {
            // The logs in the form that machines check are there once they are signed.
            await Services.GetRequiredService<Platform.Ledger.LedgerWork>().RunAsync(TestContext.Current.CancellationToken);
            var recipes = await RouteRecipes.ReadAsync(this);
            foreach (var route in PortalRoutes.Guarded.Where(r => r is { Method: "GET", Kind: not RouteKind.Api } && !r.Pattern.Contains("{decisionId", StringComparison.Ordinal)))
            {
                using var owner = await SignInAsync(route.Owner(route.Kind == RouteKind.Forum ? RouteRecipes.Forum : RouteRecipes.Principal));
                var page = await owner.OpenAsync(recipes.Own(route)!);
                Assert.True(page.Status == System.Net.HttpStatusCode.OK, $"{page.Path} answered {page.Status}.");
            }

            using var client = await ApiAsync("demo-1280");
            foreach (var route in PortalRoutes.Guarded.Where(r => r is { Method: "GET", Kind: RouteKind.Api }))
                (await client.GetAsync(new Uri(recipes.Own(route)!, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }

        /// <inheritdoc />
        protected override void Configure(WebApplicationBuilder builder)
        {
#pragma warning disable EF1001 // The query compiler is where every query passes, whoever wrote it.
            _ = TestDatabase.Provider switch
            {
                DatabaseProvider.Sqlite => builder.Services.ConfigureDbContext<SqliteDbContext>(o => o.ReplaceService<IQueryCompiler, NotingQueryCompiler>()),
                DatabaseProvider.Postgres => builder.Services.ConfigureDbContext<PostgresDbContext>(o => o.ReplaceService<IQueryCompiler, NotingQueryCompiler>()),
                _ => builder.Services.ConfigureDbContext<SqlServerDbContext>(o => o.ReplaceService<IQueryCompiler, NotingQueryCompiler>()),
            };
#pragma warning restore EF1001
        }
    }
}
