using System.Text.Json.Nodes;
using Governance.Recommendations;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

public sealed class StandingVectorTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Vector.Cases("adoption.json").Count)];

    [Fact]
    public void All_sixty_are_there() => Assert.Equal(60, Vector.Cases("adoption.json").Count);

    [Theory]
    [MemberData(nameof(Indices))]
    public void Agrees_to_the_last_value(int index)
    {
        var vector = Vector.Cases("adoption.json")[index];
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = StandingVerb.Run(new StringReader(vector.GetRawText()), output, error);
        Assert.Equal(string.Empty, error.ToString());
        Assert.Equal(0, code);
        Assert.Equal(JsonNode.Parse(vector.GetProperty("expect").GetRawText())!.ToJsonString(), JsonNode.Parse(output.ToString())!.ToJsonString());
    }

    [Fact]
    public void A_file_of_cases_answers_with_an_array_in_order()
    {
        var output = new StringWriter();
        Assert.Equal(0, StandingVerb.Run(new StringReader(Vector.Text("adoption.json")), output, TextWriter.Null));
        var answers = JsonNode.Parse(output.ToString())!.AsArray();
        var expected = Vector.Cases("adoption.json").Select(c => JsonNode.Parse(c.GetProperty("expect").GetRawText())!.ToJsonString());
        Assert.Equal(expected, answers.Select(a => a!.ToJsonString()));
    }

    [Fact]
    public void The_reference_agrees_too()
    {
        foreach (var given in StandingCaseJson.Read(Vector.Text("adoption.json")).Cases)
            StandingPropertyTests.AssertSame(given);
    }
}
