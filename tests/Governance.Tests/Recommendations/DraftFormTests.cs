using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;

namespace Governance.Tests.Recommendations;

public sealed class DraftFormTests
{
    [Theory]
    [InlineData(nameof(RuleTerm.All), null, """{"adopts":{"principals":"all"}}""")]
    [InlineData(nameof(RuleTerm.RegionAndMunicipalities), "20", """{"allOf":[{"adopts":{"principals":"region"}},{"adopts":{"principals":"municipalities","atLeast":20}}]}""")]
    [InlineData(nameof(RuleTerm.RegionAndShare), " 75 ", """{"allOf":[{"adopts":{"principals":"region"}},{"populationShare":{"principals":"municipalities","percent":75}}]}""")]
    [InlineData(nameof(RuleTerm.Share), "0", """{"populationShare":{"principals":"municipalities","percent":0}}""")]
    public void A_rule_in_words_is_the_rule_of_the_language_and_reads_back(string kind, string? number, string json)
    {
        var form = new RuleForm { Terms = [new RuleTermForm { Kind = Enum.Parse<RuleTerm>(kind), Number = number }] };

        Assert.Equal(ConditionJson.Read(json), ConditionJson.Read(form.ToJson()!));

        var back = Assert.Single(RuleForm.Of(form.ToJson()!).Terms);
        Assert.Equal(kind, back.Kind.ToString());
        Assert.Equal(number?.Trim(), back.Number);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parts_joined_by_and_or_or_read_back_as_they_were(bool anyOf)
    {
        var form = new RuleForm
        {
            AnyOf = anyOf,
            Terms = [new RuleTermForm { Kind = RuleTerm.RegionAndShare, Number = "60" }, new RuleTermForm { Kind = RuleTerm.AtLeast, Number = "30" }],
        };

        var back = RuleForm.Of(form.ToJson()!);

        Assert.Equal(anyOf, back.AnyOf);
        Assert.Equal([RuleTerm.RegionAndShare, RuleTerm.AtLeast], back.Terms.Select(t => t.Kind));
        Assert.Equal(["60", "30"], back.Terms.Select(t => t.Number));
    }

    [Fact]
    public void A_rule_that_the_form_has_no_words_for_is_kept_as_it_is()
    {
        const string Json = """{"adopts":{"principals":["12","1280"]}}""";

        var form = RuleForm.Of(Json);

        Assert.Empty(form.Terms);
        Assert.Equal(Json, form.ToJson());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tjugo")]
    [InlineData("-3")]
    [InlineData("1,5")]
    public void A_number_that_is_none_is_named_by_its_field(string? typed)
    {
        var form = new DraftForm { Points = [new PointForm { Rule = RuleForm.Default }, new PointForm { Rule = new RuleForm { Terms = [new RuleTermForm { Kind = RuleTerm.AtLeast, Number = typed }] } }] };

        Assert.Equal(["Points[1].Rule.Terms[0].Number"], form.MissingNumbers());
        Assert.Equal("", form.ToContent().Points[1].Rule);
    }

    [Fact]
    public void Points_are_moved_with_everything_in_them_and_numbered_anew()
    {
        var form = new DraftForm { Points = [Point("ett"), Point("två"), Point("tre")] };

        form.Change("up", 2, -1);
        form.Change("remove-point", 0, -1);
        form.Change("add-point", -1, -1);

        Assert.Equal([(1, "tre"), (2, "två"), (3, "")], form.ToContent().Points.Select(p => (p.Number, p.Wording)));
    }

    [Theory]
    [InlineData("up", 0)]
    [InlineData("down", 1)]
    [InlineData("remove-point", 7)]
    [InlineData("remove-point", -1)]
    [InlineData("nonsense", 0)]
    public void A_change_that_leads_nowhere_changes_nothing(string what, int place)
    {
        var form = new DraftForm { Points = [Point("ett"), Point("två")] };

        form.Change(what, place, -1);

        Assert.Equal(["ett", "två"], form.Points.Select(p => p.Wording));
    }

    [Fact]
    public void The_hash_of_a_text_does_not_depend_on_the_line_breaks_of_the_browser()
    {
        var windows = new DraftForm { Background = "ett\r\n\r\ntvå" };
        var unix = new DraftForm { Background = "ett\n\ntvå" };

        Assert.Equal(unix.ToContent().TextHash(), windows.ToContent().TextHash());
    }

    private static PointForm Point(string wording) => new() { Wording = wording, Rule = RuleForm.Default };
}
