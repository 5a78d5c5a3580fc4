using System.IO.Compression;
using System.Net;
using System.Text;
using Governance.Platform.Security;
using Governance.Principals.Contracts;
using Governance.Principals.Onboarding;
using Governance.Recommendations.Domain;
using Governance.Tests.Principals;

namespace Governance.Tests.Forum;

/// <summary>The forum's shared pages, over HTTP.</summary>
public sealed class ForumPagesTests(OnboardedPortal portal) : IClassFixture<OnboardedPortal>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("23")]
    [InlineData("14")]
    public async Task The_standing_says_who_is_waited_for_and_fits_its_weight(string county)
    {
        var (collaboration, id, reader) = await ForumAsync(county);
        var path = $"/forum/{collaboration.Slug}/recommendations/{id}";
        var page = await reader.PageAsync(path);
        Assert.Contains("Svarstiden gick ut den 2022-06-30", page, StringComparison.Ordinal);
        Assert.Contains("Inte avgjord", page, StringComparison.Ordinal);
        Assert.Contains("Antagen – väntar på villkor", page, StringComparison.Ordinal);
        Assert.All(collaboration.Principals, p => Assert.Contains($"id=\"h-{p.Code}\"", page, StringComparison.Ordinal));
        Assert.InRange(Compressed(page), 1, 25_000);
    }

    [Fact]
    public async Task A_past_day_shows_that_day_and_a_wrong_day_says_so()
    {
        var (collaboration, id, reader) = await ForumAsync("23");
        var path = $"/forum/{collaboration.Slug}/recommendations/{id}";
        var past = await reader.PageAsync(path + "?asOf=2022-04-04");
        Assert.Contains("Så stod det den 2022-04-04", past, StringComparison.Ordinal);
        Assert.DoesNotContain("Återremitterad (", past, StringComparison.Ordinal);
        Assert.Contains("Dagen kan inte visas", await reader.PageAsync(path + "?asOf=2099-01-01"), StringComparison.Ordinal);
        Assert.Contains("är inget datum", await reader.PageAsync(path + "?asOf=i%20g%C3%A5r"), StringComparison.Ordinal);
        Assert.Contains("skickades 2022-03-01", await reader.PageAsync(path + "?asOf=2021-01-01"), StringComparison.Ordinal);
        using var file = await reader.GetAsync(path + "/case.json?asOf=2099-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
    }

    [Fact]
    public async Task Filter_and_files_agree_with_the_page()
    {
        var (collaboration, id, reader) = await ForumAsync("23");
        var path = $"/forum/{collaboration.Slug}/recommendations/{id}";
        Assert.Contains("Visar 1 av 9 huvudmän", await reader.PageAsync(path + "?status=referredBack"), StringComparison.Ordinal);
        using var csv = await reader.GetAsync(path + "/matrix.csv?status=referredBack");
        var lines = (await csv.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines.Skip(1), l => Assert.Contains("Återremitterad", l, StringComparison.Ordinal));
        using var xlsx = await reader.GetAsync(path + "/matrix.xlsx");
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
        using var json = await reader.GetAsync(path + "/case.json");
        var standing = Standing.Of(Assert.Single(StandingCaseJson.Read(await json.Content.ReadAsStringAsync(Token)).Cases));
        Assert.Equal(PointOutcome.Open, standing.Of(1)!.Outcome);
    }

    [Fact]
    public async Task What_if_shows_what_would_follow_and_keeps_what_was_chosen()
    {
        var (collaboration, id, reader) = await ForumAsync("23");
        var silent = collaboration.Principals[^1].Code;
        var path = $"/forum/{collaboration.Slug}/recommendations/{id}/what-if";
        var page = await reader.PageAsync($"{path}?Principal={silent}&Point=1&Answer=reject");
        Assert.Contains("Kan inte träda i kraft", page, StringComparison.Ordinal);
        Assert.Contains("Villkor kan inte uppfyllas", page, StringComparison.Ordinal);
        Assert.Contains("Välj ett svar att pröva.", await reader.PageAsync($"{path}?Principal={silent}&Point=1&Answer=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_and_events_tell_what_happened_in_both_languages()
    {
        var (collaboration, _, reader) = await ForumAsync("23");
        var overview = await reader.PageAsync($"/forum/{collaboration.Slug}");
        Assert.Contains("Strategi för digitalisering", overview, StringComparison.Ordinal);
        Assert.Contains("4 av 9", overview, StringComparison.Ordinal);
        Assert.Contains("Rekommendationen skickades", await reader.PageAsync($"/forum/{collaboration.Slug}/ledger"), StringComparison.Ordinal);
        using var csv = await reader.GetAsync($"/forum/{collaboration.Slug}?handler=file&format=csv");
        Assert.Contains("Inte avgjord", await csv.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var events = await reader.GetAsync($"/forum/{collaboration.Slug}/ledger?handler=Export&format=csv");
        Assert.Equal(HttpStatusCode.OK, events.StatusCode);
    }

    [Fact]
    public async Task Another_collaborations_recommendation_is_not_there()
    {
        var (collaboration, id, _) = await ForumAsync("23");
        var (other, _, stranger) = await ForumAsync("14");
        foreach (var tail in new[] { "", "/matrix.csv", "/case.json", "/what-if" })
        {
            using var inOwn = await stranger.GetAsync($"/forum/{other.Slug}/recommendations/{id}{tail}");
            using var inTheirs = await stranger.GetAsync($"/forum/{collaboration.Slug}/recommendations/{id}{tail}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (inOwn.StatusCode, inTheirs.StatusCode));
        }
    }

    private async Task<(CollaborationInfo Collaboration, Guid Recommendation, Browser Reader)> ForumAsync(string county)
    {
        await OnboardVerb.OnboardAsync(portal.Services, county, Token);
        var collaboration = (await portal.RegisterAsync()).Collaborations.First(c => c.CountyCode == county);
        if (!_sent.TryGetValue((portal, county), out var id))
            _sent[(portal, county)] = id = await ForumWithAnswers.SendAsync(portal, collaboration);
        return (collaboration, id, portal.As(Role.Reader, collaboration.Principals[0].Id));
    }

    private static readonly Dictionary<(OnboardedPortal, string), Guid> _sent = [];

    private static int Compressed(string html)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(html));
        if (Environment.GetEnvironmentVariable("FORUM_DUMP") is { } folder)
            File.WriteAllText(Path.Combine(folder, $"page-{html.Length}.html"), html);
        return (int)bytes.Length;
    }
}
