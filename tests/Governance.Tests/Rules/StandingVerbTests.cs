using Governance.Recommendations;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

public sealed class StandingVerbTests
{
    private const string Good =
        """{"principals":[{"id":"12","kind":"region","population":9},{"id":"1280","kind":"municipality","population":5}],"points":[{"id":1,"rule":{"adopts":{"principals":"all"}}}],"decisions":[{"principal":"12","point":1,"date":"2022-03-01","outcome":"adopt"},{"principal":"1280","point":1,"date":"2022-03-09","outcome":"adoptIf","condition":{"adopts":{"principals":"region"}},"lapsesOn":null}],"asOf":"2022-12-31","expect":"ignored"}""";

    private const string Answer =
        """{"status":[{"principal":"12","point":1,"status":"adopted"},{"principal":"1280","point":1,"status":"conditionMet"}],"points":[{"point":1,"outcome":"inForce","inForceSince":"2022-03-09"}]}""";

    [Theory]
    [InlineData(Good, Answer)]
    [InlineData("\uFEFF [" + Good + "]", "[" + Answer + "]")]
    [InlineData("[]", "[]")]
    public void Answers_in_the_form_it_was_asked(string json, string answer) => Assert.Equal((0, answer, string.Empty), Run(json));

    [Theory]
    [InlineData("\"adopt\"", "\"adpt\"", "$.decisions[0].outcome: \"adpt\" is not an outcome; use adopt, adoptIf, adoptDeviating, reject, referBack, postpone, note")]
    [InlineData("\"municipality\"", "\"town\"", "$.principals[1].kind: \"town\" is not a kind; use region, municipality")]
    [InlineData("{\"principal\":\"12\"", "{\"principal\":\"99\"", "$.decisions[0].principal: \"99\" is not one of the principals")]
    [InlineData("\"principals\":\"region\"", "\"principals\":[\"12\",\"99\"]", "$.decisions[1].condition.adopts.principals[1]: \"99\" is not one of the principals")]
    [InlineData("\"principals\":\"region\"", "\"principals\":[\"12\",\"12\"]", "$.decisions[1].condition.adopts.principals[1]: \"12\" is listed twice")]
    [InlineData("\"principals\":\"region\"", "\"principals\":\"regions\"", "$.decisions[1].condition.adopts.principals: the text \"regions\" is not a group of principals; use all, others, municipalities, region or an array of ids")]
    [InlineData("\"principals\":\"region\"", "\"principals\":\"region\",\"point\":2", "$.decisions[1].condition.adopts.point: there is no point 2")]
    [InlineData("\"principals\":\"region\"", "\"principals\":\"region\",\"atLeast\":-1", "$.decisions[1].condition.adopts.atLeast: -1 is outside 0–2147483647")]
    [InlineData("{\"adopts\":{\"principals\":\"all\"}}", "{\"populationShare\":{\"principals\":\"all\",\"percent\":101}}", "$.points[0].rule.populationShare.percent: 101 is outside 0–100")]
    [InlineData("{\"adopts\":{\"principals\":\"all\"}}", "{\"populationShare\":{\"principals\":\"all\"}}", "$.points[0].rule.populationShare: \"percent\" is missing")]
    [InlineData("{\"adopts\":{\"principals\":\"all\"}}", "{}", "$.points[0].rule: expected exactly one of allOf, anyOf, adopts, populationShare, manual")]
    [InlineData("{\"adopts\":{\"principals\":\"all\"}}", "{\"manual\":{\"text\":\"x\",\"confirmed\":\"yes\"}}", "$.points[0].rule.manual.confirmed: expected true, false or null, found the text \"yes\"")]
    [InlineData("{\"adopts\":{\"principals\":\"all\"}}", "{\"not\":{}}", "$.points[0].rule.not: unknown property; use allOf, anyOf, adopts, populationShare, manual")]
    [InlineData("2022-03-01", "2022-02-30", "$.decisions[0].date: \"2022-02-30\" is not a date; use the form 2022-03-01")]
    [InlineData("2022-12-31", "31/12 2022", "$.asOf: \"31/12 2022\" is not a date; use the form 2022-03-01")]
    [InlineData(",\"asOf\":\"2022-12-31\"", "", "$: \"asOf\" is missing")]
    [InlineData("\"asOf\"", "\"asof\"", "$.asof: unknown property; use principals, points, decisions, asOf, expect")]
    [InlineData("\"expect\"", "\"asOf\"", "$.asOf: the property is given twice")]
    [InlineData("{\"id\":\"1280\"", "{\"id\":\"12\"", "$.principals[1].id: \"12\" is given twice")]
    [InlineData("\"population\":9", "\"population\":-9", "$.principals[0].population: -9 is outside 0–1000000000000")]
    [InlineData("\"population\":9", "\"population\":\"9\"", "$.principals[0].population: expected a whole number, found the text \"9\"")]
    [InlineData("\"id\":1,", "\"id\":0,", "$.points[0].id: 0 is outside 1–2147483647")]
    [InlineData("\"outcome\":\"adopt\"}", "\"outcome\":\"adopt\",\"lapsesOn\":\"2022-04-01\"}", "$.decisions[0].lapsesOn: has no meaning for adopt; only for adoptIf")]
    [InlineData("\"outcome\":\"adopt\"}", "\"outcome\":\"adoptIf\"}", "$.decisions[0]: \"condition\" is missing; adoptIf needs one")]
    [InlineData("\"decisions\":[", "\"decisions\":[7,", "$.decisions[0]: expected an object, found 7")]
    [InlineData("\"id\":\"12\"", "\"id\":\"\\ud800\"", "$.principals[0].id: the text is not valid Unicode")]
    public void A_malformed_case_is_named_by_place_and_reason(string right, string wrong, string message)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var json = Good[..at] + wrong + Good[(at + right.Length)..];
        Assert.Equal((2, string.Empty, message), Run(json));
        Assert.Equal((2, string.Empty, message.Insert(1, "[1]")), Run($"[{Good},{json}]"));
    }

    [Theory]
    [InlineData("", "line 1, column 1: not JSON: ")]
    [InlineData("{\n  \"å\": tru\n}", "line 2, column 11: not JSON: ")]
    [InlineData("[{}", "line 1, column 4: not JSON: ")]
    [InlineData("{} {}", "line 1, column 4: not JSON: ")]
    [InlineData("7", "$: expected an object, found 7")]
    [InlineData("""{"principals":[],"points":[],"decisions":[],"asOf":"2022-01-01"}""", "$.principals: there must be at least one principal")]
    public void What_is_not_a_case_at_all_says_where_it_stops(string text, string beginning)
    {
        var (code, output, error) = Run(text);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith(beginning, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bottomless_condition_is_refused_and_does_not_end_the_process() =>
        Assert.Equal(2, Run(string.Concat(Enumerable.Repeat("[", 100_000))).Code);

    [Fact]
    public void The_words_are_those_of_the_rules()
    {
        Assert.Equal(["adopt", "adoptIf", "adoptDeviating", "reject", "referBack", "postpone", "note"], WireWord.All<Outcome>());
        Assert.Equal(
            ["pending", "adopted", "conditionMet", "conditionPending", "conditionFailed", "conditionLapsed", "rejected", "referredBack", "postponed", "noted", "deviating"],
            WireWord.All<PrincipalStatus>());
        Assert.Equal(["inForce", "open", "failed"], WireWord.All<PointOutcome>());
        Assert.Equal("\"adoptIf\"", System.Text.Json.JsonSerializer.Serialize(Outcome.AdoptIf));
        Assert.False(WireWord.TryRead<Outcome>("AdoptIf", out _));
    }

    private static (int Code, string Output, string Error) Run(string json)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = StandingVerb.Run(new StringReader(json), output, error);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
