using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Governance.Platform.Ui;

/// <summary>
/// Resource files do not tell upper case from lower, so a word that stands both first in a heading and inside a sentence has
/// one entry. This finds it by either form, and gives the translation the first letter of the form that was asked for.
/// </summary>
public sealed class FirstLetterTexts(IOptions<LocalizationOptions> options, ILoggerFactory logging) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory _inner = new(options, logging);

    /// <inheritdoc />
    public IStringLocalizer Create(Type resourceSource) => new Tolerant(_inner.Create(resourceSource));

    /// <inheritdoc />
    public IStringLocalizer Create(string baseName, string location) => new Tolerant(_inner.Create(baseName, location));

    private sealed class Tolerant(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => inner[name] is { ResourceNotFound: false } found ? found : Other(name) ?? inner[name];

        public LocalizedString this[string name, params object[] arguments] =>
            inner[name] is { ResourceNotFound: true } && Other(name) is { } other
                ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, other.Value, arguments))
                : inner[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private LocalizedString? Other(string name)
        {
            if (name.Length == 0 || !char.IsLetter(name[0]))
                return null;
            var upper = char.IsUpper(name[0]);
            var other = inner[With(name, !upper)];
            return other.ResourceNotFound ? null : new LocalizedString(name, With(other.Value, upper));
        }

        private static string With(string text, bool upper) => text.Length == 0 ? text
            : (upper ? char.ToUpper(text[0], CultureInfo.CurrentCulture) : char.ToLower(text[0], CultureInfo.CurrentCulture)) + text[1..];
    }
}
