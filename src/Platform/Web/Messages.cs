using System.Globalization;
using Governance.Platform.Rules;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Web;

/// <summary>Messages in the reader's language.</summary>
public static class Messages
{
    /// <summary>A rule that says no.</summary>
    public static string Say(this IStringLocalizer text, RuleBroken broken) => text.Say(broken.Text, broken.Arguments);

    /// <summary>A message with its values; those that are texts themselves are translated too.</summary>
    /// <param name="text">The texts of the module that says it.</param>
    /// <param name="key">Swedish text with placeholders.</param>
    /// <param name="arguments">Values for the placeholders.</param>
    public static string Say(this IStringLocalizer text, string key, IEnumerable<object> arguments) => string.Format(
        CultureInfo.CurrentCulture, text[key], [.. arguments.Select(a => a is TextKey inner ? text.Say(inner.Text, inner.Arguments) : a)]);
}
