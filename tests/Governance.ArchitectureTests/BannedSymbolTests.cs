using Governance.ArchitectureTests.Laws;

namespace Governance.ArchitectureTests;

/// <summary>R12: the clock, raw SQL, dropped filters and sync over async do not compile.</summary>
public sealed class BannedSymbolTests
{
    private const string Queryable = "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.";
    private const string Facade = "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.";

    /// <summary>What must be banned, with a use of it.</summary>
    private static readonly Dictionary<string, string> Uses = new()
    {
        ["P:System.DateTime.Now"] = "_ = DateTime.Now;",
        ["P:System.DateTime.UtcNow"] = "_ = DateTime.UtcNow;",
        ["P:System.DateTime.Today"] = "_ = DateTime.Today;",
        ["P:System.DateTimeOffset.Now"] = "_ = DateTimeOffset.Now;",
        ["P:System.DateTimeOffset.UtcNow"] = "_ = DateTimeOffset.UtcNow;",
        ["P:System.TimeProvider.System"] = "_ = TimeProvider.System;",
        ["M:System.Guid.NewGuid"] = "_ = Guid.NewGuid();",
        ["P:System.Threading.Tasks.Task`1.Result"] = "_ = Task.FromResult(1).Result;",
        ["M:System.Threading.Tasks.Task.Wait"] = "Task.CompletedTask.Wait();",
        ["M:System.Runtime.CompilerServices.TaskAwaiter.GetResult"] = "Task.CompletedTask.GetAwaiter().GetResult();",
        ["M:System.Runtime.CompilerServices.TaskAwaiter`1.GetResult"] = "Task.FromResult(1).GetAwaiter().GetResult();",
        [$"M:{Queryable}IgnoreQueryFilters``1(System.Linq.IQueryable{{``0}})"] = "new[] { \"\" }.AsQueryable().IgnoreQueryFilters();",
        [$"M:{Queryable}IgnoreQueryFilters``1(System.Linq.IQueryable{{``0}},System.Collections.Generic.IReadOnlyCollection{{System.String}})"] =
            "new[] { \"\" }.AsQueryable().IgnoreQueryFilters([\"tenant\"]);",
        ["M:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSqlRaw``1(Microsoft.EntityFrameworkCore.DbSet{``0},System.String,System.Object[])"] =
            "((DbSet<string>)null).FromSqlRaw(\"\");",
        [$"M:{Facade}ExecuteSqlRaw(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] =
            "((DbContext)null).Database.ExecuteSqlRaw(\"\");",
        [$"M:{Facade}ExecuteSqlRaw(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Collections.Generic.IEnumerable{{System.Object}})"] =
            "((DbContext)null).Database.ExecuteSqlRaw(\"\", new System.Collections.Generic.List<object>());",
        [$"M:{Facade}ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Threading.CancellationToken)"] =
            "_ = ((DbContext)null).Database.ExecuteSqlRawAsync(\"\", CancellationToken.None);",
        [$"M:{Facade}ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] =
            "_ = ((DbContext)null).Database.ExecuteSqlRawAsync(\"\", new object[0]);",
        [$"M:{Facade}ExecuteSqlRawAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Collections.Generic.IEnumerable{{System.Object}},System.Threading.CancellationToken)"] =
            "_ = ((DbContext)null).Database.ExecuteSqlRawAsync(\"\", new System.Collections.Generic.List<object>(), CancellationToken.None);",
        [$"M:{Facade}SqlQueryRaw``1(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade,System.String,System.Object[])"] =
            "((DbContext)null).Database.SqlQueryRaw<int>(\"\");",
        ["M:Microsoft.EntityFrameworkCore.DbContext.SaveChanges"] = "((DbContext)null).SaveChanges();",
    };

    private static string List => Repo.Read("", "BannedSymbols.txt");

    [Fact]
    public void What_must_be_banned_is_banned() => Verdict.Clean(BannedSymbols.Listed(Uses.Keys, List));

    [Fact]
    public async Task Every_banned_symbol_fires() => Verdict.Clean(await BannedSymbols.FireAsync(List, Uses));

    [Fact]
    public void A_banned_symbol_is_an_error() =>
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repo.Read("", ".editorconfig").Split('\n'));

    [Fact, Bites(typeof(BannedSymbols), nameof(BannedSymbols.FireAsync))]
    public async Task R12_bites_on_a_name_that_does_not_exist() =>
        Assert.NotEmpty(await BannedSymbols.FireAsync("P:System.DateTime.Nou;misspelt", new Dictionary<string, string> { ["P:System.DateTime.Nou"] = "_ = DateTime.Now;" }));
}
