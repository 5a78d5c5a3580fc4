using System.Net;
using System.Text.Json.Nodes;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>What bad input gets from the API: a stable code, and nothing written.</summary>
public sealed class ApiRefusalTests(TestPortal portal) : IClassFixture<TestPortal>
{
    public static TheoryData<string, string, int, string> Answers => new()
    {
        { "a meeting in the future", """{"meetingDate":"2026-11-23"}""", 409, "REC-004" },
        { "a meeting before the recommendation", """{"meetingDate":"2026-11-01"}""", 409, "REC-004" },
        { "no day at all", """{"meetingDate":"i tisdags"}""", 400, "INPUT" },
        { "a range backwards", """{"meetingDate":"2026-11-17—16"}""", 400, "INPUT" },
        { "no paragraph", """{"paragraph":"6 kap. 2 §"}""", 400, "INPUT" },
        { "a body that may not decide", """{"body":{"shortName":"SN"}}""", 409, "REC-008" },
        { "a body that is not there", """{"body":{"shortName":"XX"}}""", 409, "REC-008" },
        { "nobody decided", """{"body":{}}""", 400, "INPUT" },
        { "a point that is not there", """{"decisions":[{"point":7,"outcome":"adopt"}]}""", 409, "REC-006" },
        { "the same point twice", """{"decisions":[{"point":1,"outcome":"adopt"},{"point":1,"outcome":"reject"}]}""", 400, "INPUT" },
        { "no decision", """{"decisions":[]}""", 400, "INPUT" },
        { "an outcome that is not one", """{"decisions":[{"point":1,"outcome":"maybe"}]}""", 400, "JSON" },
        { "a condition missing", """{"decisions":[{"point":1,"outcome":"adoptIf"}]}""", 409, "REC-009" },
        { "a condition where none belongs", """{"decisions":[{"point":1,"outcome":"adopt","condition":{"adopts":{"principals":"region"}}}]}""", 409, "REC-009" },
        { "a wording missing", """{"decisions":[{"point":1,"outcome":"adoptDeviating"}]}""", 409, "REC-009" },
        { "a last day before the decision", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"adopts":{"principals":"region"}},"lapsesOn":"2026-11-10"}]}""", 409, "REC-009" },
        { "a stranger in the condition", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"adopts":{"principals":["1280"]}}}]}""", 409, "REC-102" },
        { "nobody in the condition", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"adopts":{"principals":[]}}}]}""", 409, "REC-103" },
        { "more than all", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"adopts":{"principals":"municipalities","atLeast":9}}}]}""", 409, "REC-105" },
        { "101 percent", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"populationShare":{"principals":"municipalities","percent":101}}}]}""", 409, "REC-104" },
        { "minus one percent", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"populationShare":{"principals":"municipalities","percent":-1}}}]}""", 409, "REC-104" },
        { "another point's condition that is not there", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"adopts":{"principals":"region","point":9}}}]}""", 409, "REC-106" },
        { "a word that is no condition", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"unless":{}}}]}""", 400, "INPUT" },
        { "a condition confirmed by its author", """{"decisions":[{"point":1,"outcome":"adoptIf","condition":{"manual":{"text":"medel finns","confirmed":true}}}]}""", 409, "REC-112" },
        { "a correction of nothing", """{"decisions":[{"point":1,"outcome":"adopt","corrects":"01939d4e-0000-7000-8000-000000000001","reason":"fel"}]}""", 409, "REC-011" },
        { "a foreign case number", """{"caseNumber":"ABC 1"}""", 409, "PRI-001" },
        { "a field misspelt", """{"conditon":1}""", 400, "JSON" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_bad_answer_is_refused_with_its_code(string what, string change, int status, string code)
    {
        var (path, ostersund) = await SentAsync(what);
        var answer = ApiBodies.Answer();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            answer[name] = value!.DeepClone();
        (await ostersund.PostAsync(path + "/decisions", answer)).Refuses((HttpStatusCode)status, code);
        Assert.Equal(0, (await ostersund.GetAsync(path + "/decisions")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_megabyte_of_text_is_refused_and_nothing_is_written()
    {
        var (path, ostersund) = await SentAsync("megabyte");
        var answer = ApiBodies.Answer("adoptDeviating");
        foreach (var decision in answer["decisions"]!.AsArray())
            decision!["wording"] = new string('å', 1_000_000);
        var refused = (await ostersund.PostAsync(path + "/decisions", answer)).Refuses(HttpStatusCode.BadRequest, "INPUT");
        Assert.True(refused.Json.GetProperty("errors").TryGetProperty("decisions[0].wording", out _), refused.Body);
        Assert.Equal(0, (await ostersund.GetAsync(path + "/decisions")).Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{"points":[]}""", "REC-001")]
    [InlineData("""{"answerBy":"2026-11-21"}""", "REC-001")]
    [InlineData("""{"proposedBy":{"meetingDate":"2026-11-23"}}""", "REC-001")]
    [InlineData("""{"points":[{"wording":"Anta.","rule":{"adopts":{"principals":["1280"]}}}]}""", "REC-001")]
    public async Task A_draft_that_is_not_complete_is_kept_but_not_sent(string change, string code)
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var draft = ApiBodies.Draft();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            draft[name] = value!.DeepClone();
        var created = (await forum.PostAsync($"/api/v1/collaborations/{await forum.CollaborationAsync()}/recommendations", draft)).Is(HttpStatusCode.Created);
        (await forum.PostAsync(created.Location + "/send", ifMatch: created.ETag)).Refuses(HttpStatusCode.Conflict, code);
        Assert.Equal("draft", (await forum.GetAsync(created.Location!.ToString())).Json.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("""{"answerBy":"2026-02-30"}""", "JSON")]
    [InlineData("""{"points":[{"wording":"Anta.","rule":{"adopts":{"principals":"everybody"}}}]}""", "INPUT")]
    [InlineData("""{"points":[{"wording":"Anta.","number":2}]}""", "INPUT")]
    [InlineData("""{"addressees":[{"code":"1280"}]}""", "INPUT")]
    public async Task A_draft_that_cannot_be_read_is_refused(string change, string code)
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var draft = ApiBodies.Draft();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            draft[name] = value!.DeepClone();
        (await forum.PostAsync($"/api/v1/collaborations/{await forum.CollaborationAsync()}/recommendations", draft)).Refuses(HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("2022-03-01")]
    [InlineData("2026-11-23")]
    public async Task A_day_that_cannot_be_shown_is_refused(string asOf)
    {
        var skane = await ApiCalls.AsAsync(portal, "1280");
        var refused = await skane.GetAsync($"/api/v1/recommendations/{await skane.RecommendationAsync("Strategi och")}/standing?asOf={asOf}");
        refused.Refuses(HttpStatusCode.BadRequest, "INPUT");
        Assert.True(refused.Json.GetProperty("errors").TryGetProperty("asOf", out _), refused.Body);
    }

    private async Task<(string Path, ApiCalls Ostersund)> SentAsync(string title)
    {
        var path = await (await ApiCalls.AsAsync(portal, "23")).SentAsync(ApiBodies.Draft(title));
        return (path, await ApiCalls.AsAsync(portal, "2380"));
    }
}
