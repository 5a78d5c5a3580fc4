using System.Globalization;
using Governance.Platform.Ui;
using Governance.Recommendations;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Forum;

namespace Governance.Tests.Forum;

/// <summary>One word per status, in both languages.</summary>
public sealed class StatusWordsTests
{
    [Fact]
    public void Every_status_has_a_word_of_its_own()
    {
        var words = StatusWords.InOrder.Select(s => s.Word()).ToList();
        Assert.Equal(Enum.GetValues<PrincipalStatus>().Length, words.Count);
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Green_counts_and_nothing_else_does()
    {
        Assert.Equal(
            [PrincipalStatus.Adopted, PrincipalStatus.ConditionMet],
            StatusWords.InOrder.Where(s => s.Tone() is StatusTone.Adopted or StatusTone.Conditional));
    }

    [Fact]
    public void Every_word_is_translated()
    {
        string[] words =
        [
            .. StatusWords.InOrder.Select(s => s.Word()), .. Enum.GetValues<PointOutcome>().Select(o => o.Word()),
            .. Enum.GetValues<RecommendationState>().Select(s => s.Word()), .. Enum.GetValues<Outcome>().Select(o => o.Word()),
            .. Enum.GetValues<Discount>().Select(d => d.Word()).OfType<string>(), .. Enum.GetValues<Holding>().Select(h => h.Word()),
        ];
        var resource = new System.Resources.ResourceManager("Governance.Recommendations.Texts", typeof(RecommendationsModule).Assembly);
        var english = CultureInfo.GetCultureInfo("en");
        // As FirstLetterTexts looks them up: a resource file keeps one of two that differ in the case of the first letter.
        Assert.All(words.Concat(EventWords.Sentences.Values), word => Assert.NotNull(
            resource.GetString(word, english) ?? resource.GetString(char.ToUpperInvariant(word[0]) + word[1..], english)));
    }
}
