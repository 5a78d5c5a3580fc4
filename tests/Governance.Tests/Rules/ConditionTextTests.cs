using System.Globalization;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

public sealed class ConditionTextTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly ConditionNames Names = new(id => id switch { "12" => "Region Skåne", "1280" => "Malmö stad", "1281" => "Lunds kommun", _ => $"kommun {id}" });

    [Theory]
    [InlineData("""{"adopts":{"principals":"municipalities"}}""", "under förutsättning att samtliga kommuner antar", "provided that all municipalities adopt")]
    [InlineData("""{"adopts":{"principals":"region"}}""", "under förutsättning att regionen antar", "provided that the region adopts")]
    [InlineData("""{"adopts":{"principals":"others"}}""", "under förutsättning att samtliga övriga huvudmän antar", "provided that all other principals adopt")]
    [InlineData("""{"adopts":{"principals":"others","atLeast":1}}""", "under förutsättning att minst en annan huvudman antar", "provided that at least one other principal adopts")]
    [InlineData("""{"adopts":{"principals":"municipalities","atLeast":20}}""", "under förutsättning att minst 20 kommuner antar", "provided that at least 20 municipalities adopt")]
    [InlineData("""{"adopts":{"principals":"all","point":2}}""", "under förutsättning att punkt 2 antas av alla huvudmän", "provided that point 2 is adopted by all principals")]
    [InlineData("""{"adopts":{"principals":["1280"]}}""", "under förutsättning att Malmö stad antar", "provided that Malmö stad adopts")]
    [InlineData("""{"adopts":{"principals":["12","1280","1281"]}}""", "under förutsättning att Region Skåne, Malmö stad och Lunds kommun antar", "provided that Region Skåne, Malmö stad and Lunds kommun adopt")]
    [InlineData("""{"adopts":{"principals":["12","1280","1281"],"atLeast":2}}""", "under förutsättning att minst 2 av dessa 3 huvudmän antar: Region Skåne, Malmö stad och Lunds kommun", "provided that at least 2 of these 3 principals adopt: Region Skåne, Malmö stad and Lunds kommun")]
    [InlineData("""{"adopts":{"principals":["12","1280"],"point":2,"atLeast":1}}""", "under förutsättning att punkt 2 antas av minst en av dessa 2 huvudmän: Region Skåne och Malmö stad", "provided that point 2 is adopted by at least one of these 2 principals: Region Skåne and Malmö stad")]
    [InlineData("""{"populationShare":{"principals":"municipalities","percent":66}}""", "under förutsättning att kommuner med minst 66 % av invånarna antar", "provided that municipalities with at least 66% of the residents adopt")]
    [InlineData("""{"manual":{"text":" statsbidraget beviljas "}}""", "under förutsättning att statsbidraget beviljas", "provided that statsbidraget beviljas")]
    [InlineData("""{"allOf":[{"adopts":{"principals":"municipalities"}},{"adopts":{"principals":"region","point":2}}]}""", "under förutsättning att samtliga kommuner antar och att punkt 2 antas av regionen", "provided that all municipalities adopt and that point 2 is adopted by the region")]
    [InlineData("""{"anyOf":[{"adopts":{"principals":"region"}},{"adopts":{"principals":["1280"]}},{"manual":{"text":"medel finns"}}]}""", "under förutsättning att regionen antar, att Malmö stad antar eller att medel finns", "provided that the region adopts, that Malmö stad adopts or that medel finns")]
    [InlineData("""{"allOf":[{"anyOf":[{"adopts":{"principals":"region"}},{"adopts":{"principals":["1280"]}}]},{"manual":{"text":"medel finns"}}]}""", "under förutsättning dels att antingen regionen antar eller Malmö stad antar, dels att medel finns", "provided that either the region adopts or Malmö stad adopts, and that medel finns")]
    [InlineData("""{"anyOf":[{"allOf":[{"adopts":{"principals":"region"}},{"adopts":{"principals":["1280"]}}]},{"manual":{"text":"medel finns"}}]}""", "under förutsättning antingen att både regionen antar och Malmö stad antar, eller att medel finns", "provided either that both the region adopts and Malmö stad adopts, or that medel finns")]
    [InlineData("""{"allOf":[{"anyOf":[{"manual":{"text":"A"}},{"allOf":[{"manual":{"text":"B"}},{"manual":{"text":"C"}}]}]},{"allOf":[{"manual":{"text":"D"}}]}]}""", "under förutsättning dels att antingen A eller (B och C), dels att D", "provided that either A or (B and C), and that D")]
    public void A_condition_reads_as_a_decision_does(string json, string swedish, string english)
    {
        var condition = ConditionJson.Read(json);
        Assert.Equal(swedish, ConditionText.OfCondition(condition, Names, Swedish));
        Assert.Equal(english, ConditionText.OfCondition(condition, Names, English));
    }

    [Theory]
    [InlineData("""{"adopts":{"principals":"all"}}""", "alla huvudmän", "all principals")]
    [InlineData("""{"allOf":[{"adopts":{"principals":"region"}},{"adopts":{"principals":"municipalities","atLeast":20}}]}""", "regionen och minst 20 kommuner", "the region and at least 20 municipalities")]
    [InlineData("""{"allOf":[{"adopts":{"principals":"region"}},{"populationShare":{"principals":"municipalities","percent":66}}]}""", "regionen och kommuner med minst 66 % av invånarna", "the region and municipalities with at least 66% of the residents")]
    [InlineData("""{"allOf":[{"adopts":{"principals":"region"}},{"anyOf":[{"adopts":{"principals":"municipalities","atLeast":20}},{"populationShare":{"principals":"municipalities","percent":66}}]}]}""", "dels regionen, dels antingen minst 20 kommuner eller kommuner med minst 66 % av invånarna", "the region, and either at least 20 municipalities or municipalities with at least 66% of the residents")]
    [InlineData("""{"adopts":{"principals":"region","point":2}}""", "regionen på punkt 2", "the region on point 2")]
    public void A_rule_says_who_must_adopt(string json, string swedish, string english)
    {
        var rule = ConditionJson.Read(json);
        Assert.Equal(swedish, ConditionText.OfRule(rule, Names, Swedish));
        Assert.Equal(english, ConditionText.OfRule(rule, Names, English));
    }

    [Fact]
    public void A_municipality_speaks_of_the_other_municipalities_and_the_region_has_its_name()
    {
        var names = Names with { Region = "Region Skåne", Decider = StandingKind.Municipality };
        var condition = new Condition.AllOf([new Condition.Adopts(Who.Municipalities), new Condition.Adopts(Who.Region)]);
        Assert.Equal("under förutsättning att samtliga övriga kommuner antar och att Region Skåne antar", ConditionText.OfCondition(condition, names, Swedish));
        Assert.Equal("minst 5 andra kommuner antar", ConditionText.OfPart(new Condition.Adopts(Who.Municipalities, AtLeast: 5), names, Swedish));
    }

    [Fact]
    public void More_than_five_names_come_after_the_verb() =>
        Assert.Equal(
            "under förutsättning att samtliga dessa 6 huvudmän antar: kommun 1, kommun 2, kommun 3, kommun 4, kommun 5 och kommun 6",
            ConditionText.OfCondition(new Condition.Adopts(Who.Listed(["1", "2", "3", "4", "5", "6"])), Names, Swedish));
}
