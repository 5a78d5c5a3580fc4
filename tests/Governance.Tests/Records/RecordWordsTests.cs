using System.Globalization;
using Governance.Records.Jobs;
using Governance.Records.Pages.Records;

namespace Governance.Tests.Records;

/// <summary>Every word of documents has its English.</summary>
public sealed class RecordWordsTests
{
    [Fact]
    public void Every_word_is_translated()
    {
        var options = Microsoft.Extensions.Options.Options.Create(new Microsoft.Extensions.Localization.LocalizationOptions());
        var texts = new Platform.Ui.FirstLetterTexts(options, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).Create("Texts", "Governance.Records");
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.All(RecordWords.All.Concat(UnreadableWords.All), word => Assert.False(texts[word].ResourceNotFound, word));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
