using System.Globalization;
using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;

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
        var options = Microsoft.Extensions.Options.Options.Create(new Microsoft.Extensions.Localization.LocalizationOptions());
        var texts = new Platform.Ui.FirstLetterTexts(options, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance)
            .Create("Texts", "Governance.Recommendations");
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.All(words, word => Assert.False(texts[word].ResourceNotFound));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
