using Governance.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Web;

public sealed class OutboxTests(WebPortal portal) : IClassFixture<WebPortal>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_message_is_sent_once_however_many_workers_drain()
    {
        await WriteAsync(Enumerable.Range(0, 30).Select(i => $"many-{i}"));
        await Task.WhenAll(DrainAsync(), DrainAsync(), DrainAsync());
        var sent = portal.Mail.Sent.Where(s => s.StartsWith("many-", StringComparison.Ordinal)).ToList();
        Assert.Equal(30, sent.Distinct().Count());
        Assert.Equal(30, sent.Count);
        Assert.Equal(0, await DrainAsync());
    }

    [Fact]
    public async Task A_message_that_could_not_be_sent_waits_and_is_tried_again()
    {
        await WriteAsync(["stubborn"]);
        portal.Mail.Down = true;
        await DrainAsync();
        portal.Mail.Down = false;
        Assert.Equal(0, await DrainAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await DrainAsync());
        Assert.Contains("stubborn", portal.Mail.Sent);
        var row = await portal.InDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Subject == "stubborn", _ct));
        Assert.Equal(2, row.Attempts);
        Assert.NotNull(row.SentAt);
    }

    private Task<int> WriteAsync(IEnumerable<string> subjects) => portal.InDatabaseAsync(db =>
    {
        db.AddRange(subjects.Select(WebPortal.Message));
        return db.SaveChangesAsync(_ct);
    });

    private async Task<int> DrainAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxDrain>().RunAsync(_ct);
    }
}
