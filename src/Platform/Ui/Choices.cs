namespace Governance.Platform.Ui;

/// <summary>One option of <c>app-radios</c>, <c>app-checkboxes</c> or a select in <c>app-field</c>.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">The whole choice in words: a screen reader reads it alone.</param>
/// <param name="Description">What follows from it, in small under the text.</param>
public sealed record Choice(string Value, string Text, string? Description = null);

/// <summary>One step of the path shown above the page.</summary>
/// <param name="Text">Name of the page.</param>
/// <param name="Href">Its address; null for the page itself, last.</param>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>One tab; each has an address of its own.</summary>
/// <param name="Text">Name of the tab.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">Whether it is the one shown.</param>
public sealed record Tab(string Text, string Href, bool Current = false);
