using System.Globalization;
using Governance.Platform.Ui;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Governance.Tests.Ui;

public sealed class FirstLetterTextsTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly IStringLocalizer _texts = new FirstLetterTexts(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)
        .Create("Ui.UiTexts", typeof(UiTexts).Assembly.GetName().Name!);

    public FirstLetterTextsTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void A_word_is_found_by_either_form_and_keeps_the_one_asked_for()
    {
        var written = _texts["Föregående"].Value;
        Assert.NotEqual("Föregående", written);
        Assert.Equal(char.ToLowerInvariant(written[0]) + written[1..], _texts["föregående"].Value);
        Assert.False(_texts["föregående"].ResourceNotFound);
        Assert.Equal("Sida 3".Length, _texts["Sida {0}", 3].Value.Length);
        Assert.Equal(_texts["Sida {0}", 3].Value.ToLowerInvariant(), _texts["sida {0}", 3].Value);
    }

    [Fact]
    public void A_word_that_is_not_there_is_itself()
    {
        Assert.Equal("Saknas helt", _texts["Saknas helt"].Value);
        Assert.True(_texts["Saknas helt"].ResourceNotFound);
        Assert.Equal("", _texts[""].Value);
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
