using CsCheck;
using Governance.Platform.Ui;

namespace Governance.Tests.Ui;

public sealed class WordDiffTests
{
    private static readonly string[] Words =
        ["att", "anta", "fastställa", "planen", "2022–2023", "Å", "😀", "😁", "-", ",", ".", " ", " ", "  ", "\n", "\r\n", "\n\n", "(", "–", "a\u0301"];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[0, 30].Select(words => string.Concat(words.Select(w => Words[w])));

    [Theory]
    [InlineData("att anta strategin", "att anta strategin")]
    [InlineData("att anta strategin för 2022", "att fastställa planen för 2023 och 2024")]
    [InlineData("", "att anta")]
    [InlineData("att anta", "")]
    [InlineData("", "")]
    public void Both_wordings_can_be_read_out_of_the_comparison(string before, string after) => AssertReadable(before, after);

    [Fact]
    public void Both_wordings_can_be_read_out_of_any_comparison() => Gen.Select(Texts, Texts).Sample((before, after) => AssertReadable(before, after), iter: 20_000);

    [Fact]
    public void Any_characters_at_all_can_be_read_out_again() => Gen.Select(Gen.String, Gen.String).Sample((before, after) => AssertReadable(before, after), iter: 5_000);

    [Fact]
    public void Only_the_words_that_differ_are_marked() => Assert.Equal(
        [new Stretch(Change.Same, "att "), new Stretch(Change.Removed, "anta"), new Stretch(Change.Added, "fastställa"), new Stretch(Change.Same, " planen")],
        WordDiff.Of("att anta planen", "att fastställa planen"));

    [Fact]
    public void Words_that_differ_in_a_row_are_told_as_one_change_but_not_over_a_line() => Assert.Equal(
        [
            new Stretch(Change.Removed, "tre gånger"), new Stretch(Change.Added, "en vecka"), new Stretch(Change.Same, "\n"),
            new Stretch(Change.Removed, "sen"), new Stretch(Change.Added, "tidig"),
        ],
        WordDiff.Of("tre gånger\nsen", "en vecka\ntidig"));

    [Fact]
    public void A_day_a_compound_and_a_sign_of_two_code_units_are_each_one_word() => Assert.Equal(
        [
            new Stretch(Change.Same, "den "), new Stretch(Change.Removed, "2026-05-31 e-post 😀"), new Stretch(Change.Added, "2026-05-30 e-tjänst 😁"), new Stretch(Change.Same, "\n."),
        ],
        WordDiff.Of("den 2026-05-31 e-post 😀\n.", "den 2026-05-30 e-tjänst 😁\n."));

    private static void AssertReadable(string before, string after)
    {
        var stretches = WordDiff.Of(before, after);
        Assert.Equal(before, string.Concat(stretches.Where(s => s.Change != Change.Added).Select(s => s.Text)));
        Assert.Equal(after, string.Concat(stretches.Where(s => s.Change != Change.Removed).Select(s => s.Text)));
        Assert.All(stretches, s => Assert.NotEqual("", s.Text));
        if (before == after)
            Assert.All(stretches, s => Assert.Equal(Change.Same, s.Change));
    }
}
