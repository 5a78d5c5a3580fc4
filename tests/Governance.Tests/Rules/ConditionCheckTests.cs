using System.Globalization;
using System.Resources;
using Governance.Platform.Rules;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

public sealed class ConditionCheckTests
{
    private static readonly ConditionScope Scope = new(
        [new("12", StandingKind.Region, 10), new("1280", StandingKind.Municipality, 6), new("1281", StandingKind.Municipality, 4)], [1, 2], "1280");

    [Theory]
    [InlineData("""{"allOf":[]}""", "REC-101")]
    [InlineData("""{"anyOf":[{"allOf":[]}]}""", "REC-101")]
    [InlineData("""{"adopts":{"principals":["12","9999"]}}""", "REC-102")]
    [InlineData("""{"adopts":{"principals":[]}}""", "REC-103")]
    [InlineData("""{"populationShare":{"principals":[],"percent":5}}""", "REC-103")]
    [InlineData("""{"populationShare":{"principals":"all","percent":101}}""", "REC-104")]
    [InlineData("""{"populationShare":{"principals":"all","percent":-1}}""", "REC-104")]
    [InlineData("""{"adopts":{"principals":"others","atLeast":0}}""", "REC-105")]
    [InlineData("""{"adopts":{"principals":"municipalities","atLeast":2}}""", "REC-105")]
    [InlineData("""{"adopts":{"principals":"all","point":3}}""", "REC-106")]
    [InlineData("""{"manual":{"text":"  "}}""", "REC-107")]
    [InlineData("""{"manual":{"text":"x","confirmed":true}}""", "REC-112")]
    public void Refuses(string json, string code)
    {
        var broken = Assert.Throws<RuleBroken>(() => ConditionCheck.Check(ConditionJson.Read(json), Scope));
        Assert.Equal(code, broken.Code);
        AssertTranslated(broken);
    }

    [Fact]
    public void The_region_cannot_wait_for_the_region() =>
        Assert.Equal("REC-103", Assert.Throws<RuleBroken>(() => ConditionCheck.Check(new Condition.Adopts(Who.Region), Scope with { Decider = "12" })).Code);

    [Fact]
    public void Refuses_a_principal_listed_twice() =>
        Assert.Equal("REC-110", Assert.Throws<RuleBroken>(() => ConditionCheck.Check(new Condition.Adopts(Who.Listed(["12", "12"])), Scope)).Code);

    [Fact]
    public void A_text_may_have_two_thousand_characters_and_no_more()
    {
        ConditionCheck.Check(new Condition.Manual(new string('x', 2000)), Scope);
        var broken = Assert.Throws<RuleBroken>(() => ConditionCheck.Check(new Condition.Manual(new string('x', 2001)), Scope));
        Assert.Equal("REC-108", broken.Code);
        AssertTranslated(broken);
    }

    [Fact]
    public void Eight_levels_are_enough_and_nine_are_too_many()
    {
        Condition Nest(int levels) => levels == 1 ? new Condition.Adopts(Who.Region) : new Condition.AllOf([Nest(levels - 1)]);
        ConditionCheck.Check(Nest(8), Scope);
        var broken = Assert.Throws<RuleBroken>(() => ConditionCheck.Check(Nest(9), Scope));
        Assert.Equal("REC-109", broken.Code);
        AssertTranslated(broken);
    }

    [Fact]
    public void Two_hundred_parts_are_enough()
    {
        Condition Wide(int parts) => new Condition.AnyOf([.. Enumerable.Repeat(new Condition.Adopts(Who.Region), parts - 1)]);
        ConditionCheck.Check(Wide(200), Scope);
        Assert.Equal("REC-111", Assert.Throws<RuleBroken>(() => ConditionCheck.Check(Wide(201), Scope)).Code);
    }

    [Theory]
    [InlineData("""{"adopts":{"principals":"others","atLeast":2}}""")]
    [InlineData("""{"adopts":{"principals":"municipalities","atLeast":1,"point":2}}""")]
    [InlineData("""{"populationShare":{"principals":"municipalities","percent":100}}""")]
    [InlineData("""{"allOf":[{"adopts":{"principals":["12"]}},{"manual":{"text":"statsbidraget beviljas"}}]}""")]
    public void Lets_pass(string json) => Assert.Null(Record.Exception(() => ConditionCheck.Check(ConditionJson.Read(json), Scope)));

    private static void AssertTranslated(RuleBroken broken)
    {
        var texts = new ResourceManager("Governance.Recommendations.Texts", typeof(ConditionCheck).Assembly);
        var english = texts.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!.GetString(broken.Text);
        Assert.False(string.IsNullOrEmpty(english), $"No English for: {broken.Text}");
        Assert.Equal(broken.Text.Contains("{1}", StringComparison.Ordinal), english!.Contains("{1}", StringComparison.Ordinal));
    }
}
