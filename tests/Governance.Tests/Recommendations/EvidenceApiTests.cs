using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Governance.Platform.Data;
using Governance.Records.Contracts;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>Evidence, notice and appeal through the API.</summary>
public sealed class EvidenceApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_rises_from_reported_to_evidenced_and_counts_from_then()
    {
        var (path, ostersund, ids) = await DecidedAsync("evidenced");
        var standing = (await ostersund.GetAsync(path + "/standing")).Is(HttpStatusCode.OK).Json.GetProperty("status").EnumerateArray().First(s => s.GetProperty("principal").GetString() == "2380");
        Assert.Equal(("pending", ids[0]), (standing.GetProperty("status").GetString(), standing.GetProperty("unproved").GetString()));
        var document = await UploadAsync(ids[0]);
        var confirmed = (await ostersund.PostAsync(path + "/decisions/evidence", Evidence(ids, document))).Is(HttpStatusCode.OK);
        Assert.All(confirmed.Json.GetProperty("decisions").EnumerateArray(), d =>
            Assert.Equal(("evidenced", true), (d.GetProperty("grade").GetString(), d.GetProperty("counts").GetBoolean())));
        standing = (await ostersund.GetAsync(path + "/standing")).Json.GetProperty("status").EnumerateArray().First(s => s.GetProperty("principal").GetString() == "2380");
        Assert.Equal(("adopted", "evidenced"), (standing.GetProperty("status").GetString(), standing.GetProperty("grade").GetString()));
    }

    [Theory]
    [InlineData("confirmsParagraph")]
    [InlineData("confirmsDate")]
    [InlineData("confirmsWording")]
    public async Task Each_part_has_to_be_confirmed(string part)
    {
        var (path, ostersund, ids) = await DecidedAsync("part " + part);
        var body = Evidence(ids, await UploadAsync(ids[0]));
        body[part] = false;
        var refused = (await ostersund.PostAsync(path + "/decisions/evidence", body)).Refuses(HttpStatusCode.BadRequest, "INPUT");
        Assert.True(refused.Json.GetProperty("errors").TryGetProperty(part, out _), refused.Body);
        body[part] = true;
        (await ostersund.PostAsync(path + "/decisions/evidence", body)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""[{"kind":"adjusted","on":"2026-11-16"}]""", "REC-004")]
    [InlineData("""[{"kind":"adjusted","on":"2026-11-23"}]""", "REC-004")]
    [InlineData("""[{"kind":"announced","on":"2026-11-18"}]""", "REC-022")]
    [InlineData("""[{"kind":"adjusted","on":"2026-11-18"},{"kind":"announced","on":"2026-11-21"}]""", "REC-022")]
    [InlineData("""[{"kind":"takenDown","on":"2026-11-19"}]""", "REC-023")]
    [InlineData("""[{"kind":"quashed","on":"2026-11-19"}]""", "REC-025")]
    [InlineData("""[{"kind":"rulingFinal","on":"2026-11-19"}]""", "REC-025")]
    public async Task A_guard_refuses_with_its_code_and_nothing_is_written(string entries, string code)
    {
        var (path, ostersund, ids) = await DecidedAsync("guard " + code + entries.Length);
        (await ostersund.PostAsync(path + "/decisions/proof", Proof(ids, entries))).Refuses(HttpStatusCode.Conflict, code);
        Assert.All((await ostersund.GetAsync(path + "/decisions")).Json.GetProperty("items").EnumerateArray(),
            d => Assert.Equal(0, d.GetProperty("proof").GetProperty("steps").GetArrayLength()));
    }

    [Fact]
    public async Task Notice_and_correction_are_told_with_the_last_day_of_appeal()
    {
        var (path, ostersund, ids) = await DecidedAsync("notice");
        var entries = """[{"kind":"adjusted","on":"2026-11-18"},{"kind":"announced","on":"2026-11-19"}]""";
        var told = (await ostersund.PostAsync(path + "/decisions/proof", Proof(ids, entries))).Is(HttpStatusCode.OK).Json.GetProperty("decisions")[0].GetProperty("proof");
        Assert.Equal(("appealRunning", "2026-12-10", "2026-12-11"), (told.GetProperty("state").GetString(), told.GetProperty("lastAppealDay").GetString(), told.GetProperty("finalOn").GetString()));

        // The same again says nothing new.
        told = (await ostersund.PostAsync(path + "/decisions/proof", Proof(ids, entries))).Is(HttpStatusCode.OK).Json.GetProperty("decisions")[0].GetProperty("proof");
        Assert.Equal(2, told.GetProperty("steps").GetArrayLength());
        var notice = told.GetProperty("steps")[1].GetProperty("id").GetString()!;
        (await ostersund.PostAsync(path + "/decisions/proof/corrections", new JsonObject { ["steps"] = new JsonArray(notice), ["on"] = "2026-11-20" })).Refuses(HttpStatusCode.BadRequest, "INPUT");
        var corrected = (await ostersund.PostAsync(path + "/decisions/proof/corrections", new JsonObject { ["steps"] = new JsonArray(notice), ["on"] = "2026-11-20", ["reason"] = "Anslogs dagen efter." }))
            .Is(HttpStatusCode.OK).Json.GetProperty("decisions")[0].GetProperty("proof");
        Assert.Equal("2026-12-11", corrected.GetProperty("lastAppealDay").GetString());
        Assert.Equal([true, false, true], corrected.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("stands").GetBoolean()));
    }

    [Fact]
    public async Task Nobody_proves_a_decision_of_somebody_else()
    {
        var (path, ostersund, ids) = await DecidedAsync("others");
        var neighbour = await ApiCalls.AsAsync(portal, "2303");
        (await neighbour.PostAsync(path + "/decisions/proof", Proof(ids, """[{"kind":"adjusted","on":"2026-11-18"}]"""))).Refuses(HttpStatusCode.NotFound, "NOT-FOUND");
        (await neighbour.PostAsync(path + "/decisions/evidence", Evidence(ids, await UploadAsync(ids[0])))).Refuses(HttpStatusCode.NotFound, "NOT-FOUND");
        (await ostersund.PostAsync(path + "/decisions/proof", Proof(ids, """[{"kind":"adjusted","on":"2026-11-18"}]"""))).Is(HttpStatusCode.OK);
    }

    private static JsonObject Evidence(IReadOnlyList<string> ids, string document) => new()
    {
        ["decisions"] = new JsonArray([.. ids.Select(i => (JsonNode)i)]),
        ["document"] = document,
        ["confirmsParagraph"] = true,
        ["confirmsDate"] = true,
        ["confirmsWording"] = true,
        ["looked"] = true,
    };

    private static JsonObject Proof(IReadOnlyList<string> ids, string entries) => new()
    {
        ["decisions"] = new JsonArray([.. ids.Select(i => (JsonNode)i)]),
        ["entries"] = JsonNode.Parse(entries),
    };

    private async Task<(string Path, ApiCalls Ostersund, IReadOnlyList<string> Ids)> DecidedAsync(string title)
    {
        var draft = ApiBodies.Draft("Bevis " + title);
        draft["countsFrom"] = "evidenced";
        var path = await (await ApiCalls.AsAsync(portal, "23")).SentAsync(draft);
        var ostersund = await ApiCalls.AsAsync(portal, "2380");
        var answered = (await ostersund.PostAsync(path + "/decisions", ApiBodies.Answer())).Is(HttpStatusCode.Created);
        return (path, ostersund, [.. answered.Json.GetProperty("decisions").EnumerateArray().OrderBy(d => d.GetProperty("point").GetInt32()).Select(d => d.GetProperty("id").GetString()!)]);
    }

    private Task<string> UploadAsync(string decision) => portal.InRoomAsync("ostersund", async services =>
    {
        using var paper = new MemoryStream(Encoding.UTF8.GetBytes($"Protokollsutdrag § 47 {Guid.CreateVersion7()}\nKommunstyrelsen beslutar att anta planen.\n"));
        var added = await services.GetRequiredService<IDocumentDesk>().AddAsync(
            new NewDocument(new SubjectKey(DocumentSubject.Decision, Guid.Parse(decision)), "Protokollsutdrag", "utdrag.txt"), paper, Stop);
        await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(Stop);
        return added.Id.ToString();
    });
}
