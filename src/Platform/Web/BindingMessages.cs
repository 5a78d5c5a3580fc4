using System.Globalization;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Governance.Platform.Web;

/// <summary>What a person reads who typed something that cannot become the value asked for; the framework's own words are English.</summary>
internal sealed class BindingMessages(ModuleTexts texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        var text = texts.Of(typeof(BindingMessages).Assembly);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Invalid(text, value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Invalid(text, value));
        messages.SetValueIsInvalidAccessor(value => Invalid(text, value));
        messages.SetUnknownValueIsInvalidAccessor(_ => text["Värdet går inte att läsa."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Värdet går inte att läsa."]);
        messages.SetValueMustBeANumberAccessor(_ => text["Fyll i ett tal."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Fyll i ett tal."]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["Fyll i ett värde."]);
        messages.SetMissingKeyOrValueAccessor(() => text["Fyll i ett värde."]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Fyll i ett värde."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Fyll i ett värde."]);
    }

    // Nobody needs a megabyte read back.
    private static string Invalid(IStringLocalizer text, string value) => string.Format(
        CultureInfo.CurrentCulture, text["”{0}” går inte att läsa. Skriv så som det står vid fältet."], value.Length > 60 ? value[..60] + "…" : value);
}
