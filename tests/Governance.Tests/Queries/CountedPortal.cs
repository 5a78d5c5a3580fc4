using System.Data.Common;
using Governance.Host;
using Governance.Migrations;
using Governance.Platform;
using Governance.Principals.Contracts;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Queries;

/// <summary>A portal that counts the commands it sends to its database.</summary>
public class CountedPortal : TestPortal
{
    private readonly Counter _counter = new();

    /// <summary>The commands of the page, asked once before so that what is kept in memory is there.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(string email, string path)
    {
        using var browser = await SignInAsync(email);
        await OpenAsync(browser, path);
        _counter.Commands.Clear();
        await OpenAsync(browser, path);
        return [.. _counter.Commands];
    }

    /// <summary>The commands of the page when nothing of it is kept in memory.</summary>
    public async Task<IReadOnlyList<string>> FirstCommandsAsync(string email, string path)
    {
        using var browser = await SignInAsync(email);
        // The register of principals is read once in half a minute, whoever asks.
        await Services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(TestContext.Current.CancellationToken);
        _counter.Commands.Clear();
        await OpenAsync(browser, path);
        return [.. _counter.Commands];
    }

    /// <summary>What a request answers, and the commands that it took.</summary>
    internal async Task<(T Answer, IReadOnlyList<string> Commands)> CountAsync<T>(Func<Task<T>> ask)
    {
        await Services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(TestContext.Current.CancellationToken);
        _counter.Commands.Clear();
        var answer = await ask();
        return (answer, [.. _counter.Commands]);
    }

    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder)
    {
        _ = TestDatabase.Provider switch
        {
            DatabaseProvider.Sqlite => builder.Services.ConfigureDbContext<SqliteDbContext>(o => o.AddInterceptors(_counter)),
            DatabaseProvider.Postgres => builder.Services.ConfigureDbContext<PostgresDbContext>(o => o.AddInterceptors(_counter)),
            _ => builder.Services.ConfigureDbContext<SqlServerDbContext>(o => o.AddInterceptors(_counter)),
        };
    }

    // What works by itself would be counted too.
    /// <inheritdoc />
    protected override bool JobsWait => true;

    private static async Task OpenAsync(TestBrowser browser, string path)
    {
        var page = await browser.OpenAsync(path);
        Assert.True(page.Status == System.Net.HttpStatusCode.OK, $"{path} answered {page.Status}:\n{page.Text}");
        Assert.DoesNotContain("/account/", page.Path, StringComparison.Ordinal);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            lock (Commands)
                Commands.Add(result.CommandText);
            return result;
        }
    }
}

/// <summary>Jämtland Härjedalen alone, with ten years of recommendations.</summary>
public sealed class TenYears : CountedPortal
{
    private protected override async Task<TestDatabase> DatabaseAsync()
    {
        var database = await TestDatabase.EmptyAsync();
        await using var portal = Application(database, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DemoWorld.Now), jobsWait: true);
        foreach (var module in Modules.All)
            await module.SeedAsync(portal.Services, new SeedPlan(["23"], 10, TextWriter.Null), TestContext.Current.CancellationToken);
        return database;
    }
}
