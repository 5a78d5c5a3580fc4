using System.Text;
using System.Text.Json;
using Governance.Host;
using Governance.Platform;
using Governance.Recommendations;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Excerpts;

/// <summary>The verb <c>excerpt</c>: its JSON, and what it answers to files that hold nothing for it.</summary>
public sealed class ExcerptVerbTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_key_is_there_even_where_nothing_was_found()
    {
        var item = Json("§ 11\nInformation\n\nNämnden informeras.").GetProperty("items")[0];

        Assert.Equal(
            ["body", "dates", "paragraph", "caseNumbers", "points", "reservations", "adjusted", "noticeUp", "noticeDown", "sentTo", "confidence"],
            item.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            item.EnumerateObject().Select(p => p.Name).Where(n => n != "confidence"), item.GetProperty("confidence").EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("noticeUp").ValueKind);
    }

    [Fact]
    public void A_point_has_its_act_outcome_condition_amounts_addressee_text_and_confidence()
    {
        var point = Json("Kommunstyrelsen\nSammanträdesdatum 2024-05-07\n§ 1 A\nDnr KS 2024/1\nBeslut\nKommunstyrelsen föreslår kommunfullmäktige att anslå 2 tkr under förutsättning att regionen gör detsamma.")
            .GetProperty("items")[0].GetProperty("points")[0];

        Assert.Equal(
            """{"speechAct":"proposal","outcome":"allocated","condition":"under förutsättning att regionen gör detsamma","amounts":[200000],"addressee":"Kommunfullmäktige","text":"anslå 2 tkr under förutsättning att regionen gör detsamma.","confidence":0.95}""",
            JsonSerializer.Serialize(point, Readable));
    }

    [Fact]
    public void Adjustment_notice_and_recipients_are_read()
    {
        var item = Json("""
            Kommunstyrelsen
            Sammanträdesdatum 2024-05-07

            § 12 Strategi
            Beslut
            Strategin antas.

            Reservation
            Eva Ek (V) reserverar sig mot beslutet.

            Beslutet skickas till
            Regionen
            Ekonomichefen

            Justerat 2024-05-14
            Datum för anslags uppsättande   Datum för anslags nedtagande
            2024-05-15                      2024-06-06
            """).GetProperty("items")[0];

        Assert.Equal(("2024-05-14", "2024-05-15", "2024-06-06"), (item.GetProperty("adjusted").GetString(), item.GetProperty("noticeUp").GetString(), item.GetProperty("noticeDown").GetString()));
        Assert.Equal(["Regionen", "Ekonomichefen"], item.GetProperty("sentTo").EnumerateArray().Select(s => s.GetString()!));
        Assert.Equal("Eva Ek (V) reserverar sig mot beslutet.", item.GetProperty("reservations")[0].GetString());
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_an_answer()
    {
        var json = Json("Kommunstyrelsen beslutar fÃ¶r egen del att anta strategin. § 12, 2024-05-07");

        Assert.Empty(json.GetProperty("items").EnumerateArray());
        Assert.Contains("encoding", json.GetProperty("unreadable").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_2_with_the_reason()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var verb = Modules.All.SelectMany(m => m.Verbs).Single(v => v.Name == "excerpt");

        var exit = await verb.RunAsync(new VerbContext(["no-such-file.pdf"], new ServiceCollection().BuildServiceProvider(), output, error, TextReader.Null));

        Assert.Equal((2, ""), (exit, output.ToString()));
        Assert.Contains("no-such-file.pdf", error.ToString());
    }

    // The contract, word for word: other programs are written against it.
    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task The_json_of_a_file_follows_the_contract_to_the_letter(string format)
    {
        const string Text = "Kommunstyrelsen\nSammanträdesdatum 2024-05-07—08\n\n§ 12 Strategi\nDnr 2022-POL000123\n\nBeslut\n1. Kommunstyrelsen antar strategin under förutsättning att regionen gör detsamma.\n2. Kommunstyrelsen föreslår kommunfullmäktige att anslå 2 tkr.\n";
        var path = Path.Combine(Path.GetTempPath(), $"excerpt-{Guid.CreateVersion7()}.{format}");
        await File.WriteAllBytesAsync(path, format switch { "docx" => Records.MadeFiles.Word(Text), "pdf" => Records.MadeFiles.Pdf(Text), _ => Encoding.UTF8.GetBytes(Text) }, TestContext.Current.CancellationToken);
        try
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var exit = await Modules.All.SelectMany(m => m.Verbs).Single(v => v.Name == "excerpt").RunAsync(new VerbContext([path], new ServiceCollection().BuildServiceProvider(), output, error, TextReader.Null));
            Assert.Equal((0, ""), (exit, error.ToString()));
            var json = JsonDocument.Parse(output.ToString()).RootElement;
            Assert.Equal(["items", "unreadable"], json.EnumerateObject().Select(p => p.Name));
            Assert.Equal(JsonValueKind.Null, json.GetProperty("unreadable").ValueKind);
            var item = Assert.Single(json.GetProperty("items").EnumerateArray());
            Assert.Equal(
                ("Kommunstyrelsen", "§ 12", "[\"2024-05-07\",\"2024-05-08\"]", "[\"2022-POL000123\"]"),
                (item.GetProperty("body").GetString(), item.GetProperty("paragraph").GetString(), JsonSerializer.Serialize(item.GetProperty("dates")), JsonSerializer.Serialize(item.GetProperty("caseNumbers"))));
            var points = item.GetProperty("points").EnumerateArray().ToList();
            Assert.All(points, p => Assert.Equal(["speechAct", "outcome", "condition", "amounts", "addressee", "text", "confidence"], p.EnumerateObject().Select(f => f.Name)));
            Assert.Equal(["decision adopted", "proposal allocated"], points.Select(p => p.GetProperty("speechAct").GetString() + " " + p.GetProperty("outcome").GetString()));
            Assert.Equal(("under förutsättning att regionen gör detsamma", 200_000), (points[0].GetProperty("condition").GetString(), points[1].GetProperty("amounts")[0].GetInt64()));
            Assert.All(points, p => Assert.InRange(p.GetProperty("confidence").GetDouble(), 0, 1));
            Assert.All(item.GetProperty("confidence").EnumerateObject(), c => Assert.InRange(c.Value.GetDouble(), 0, 1));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_words_of_acts_and_outcomes_are_those_of_the_contract()
    {
        Assert.Equal(["decision", "proposal", "recommendation", "position"], Governance.Recommendations.Domain.WireWord.All<Governance.Recommendations.Domain.Excerpts.SpeechAct>());
        Assert.Equal(
            "adopted|established|approved|endorsed|noted|filed|rejected|granted|deemedAnswered|referredBack|postponed|assigned|assignmentCompleted|referred|repealed|allocated|considerInBudget|withdrawn|replyAdopted|other",
            string.Join('|', Governance.Recommendations.Domain.WireWord.All<Governance.Recommendations.Domain.Excerpts.ExcerptOutcome>()));
    }

    private static JsonElement Json(string text)
    {
        var output = new StringWriter();
        Assert.Equal(0, ExcerptVerb.Run(new MemoryStream(Encoding.UTF8.GetBytes(text)), output));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
