using System.Globalization;

namespace Governance.Platform.Rules;

/// <summary>A rule of the domain says no. Becomes a summary error on the page, or 409 problem+json with <see cref="Code"/>.</summary>
/// <param name="code">Stable code such as <c>REC-004</c>, documented in the API.</param>
/// <param name="text">Swedish text that says what to do; also the key of its English translation. May hold {0} placeholders.</param>
/// <param name="arguments">Values for the placeholders, already formatted for people; a word that has a translation as a <see cref="TextKey"/>.</param>
public class RuleBroken(string code, string text, params object[] arguments)
    : Exception(string.Format(CultureInfo.InvariantCulture, text, arguments))
{
    /// <summary>Stable code of the rule.</summary>
    public string Code { get; } = code;

    /// <summary>Swedish text with placeholders: the key that a localizer looks up.</summary>
    public string Text { get; } = text;

    /// <summary>Values for the placeholders of <see cref="Text"/>.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}

/// <summary>A value of a message that is a text itself: it is translated like the message that it stands in.</summary>
/// <param name="text">Swedish text; also the key of its English translation. May hold {0} placeholders.</param>
/// <param name="arguments">Values for the placeholders, texts too.</param>
public sealed class TextKey(string text, params object[] arguments)
{
    private const string BothInARow = "{0} {1}";

    /// <summary>Swedish text with placeholders: the key that a localizer looks up.</summary>
    public string Text { get; } = text;

    /// <summary>Values for the placeholders of <see cref="Text"/>.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>Sentences one after the other.</summary>
    public static TextKey InARow(IEnumerable<TextKey> texts) => texts.Aggregate((all, next) => new(BothInARow, all, next));

    /// <summary>In Swedish, for logs.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Arguments]);
}

/// <summary>The row is not there, or belongs to somebody else: the two are told apart nowhere. Becomes 404.</summary>
public sealed class NotFound() : Exception("Not found.");
