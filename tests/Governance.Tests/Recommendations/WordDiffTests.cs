using Governance.Recommendations.Pages.Recommendations;

namespace Governance.Tests.Recommendations;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("att anta strategin", "att anta strategin")]
    [InlineData("att anta strategin för 2022", "att fastställa planen för 2023 och 2024")]
    [InlineData("", "att anta")]
    [InlineData("att anta", "")]
    public void Both_wordings_can_be_read_out_of_the_comparison(string before, string after)
    {
        var stretches = WordDiff.Of(before, after);

        Assert.Equal(before, string.Concat(stretches.Where(s => s.Change != Change.Added).Select(s => s.Text)));
        Assert.Equal(after, string.Concat(stretches.Where(s => s.Change != Change.Removed).Select(s => s.Text)));
    }

    [Fact]
    public void Only_the_words_that_differ_are_marked() => Assert.Equal(
        [new Stretch(Change.Same, "att "), new Stretch(Change.Removed, "anta"), new Stretch(Change.Added, "fastställa"), new Stretch(Change.Same, " planen")],
        WordDiff.Of("att anta planen", "att fastställa planen"));
}
