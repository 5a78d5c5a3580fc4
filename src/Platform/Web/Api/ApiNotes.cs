namespace Governance.Platform.Web.Api;

/// <summary>A body that shows how an operation is used, for the API document.</summary>
/// <param name="Json">The body as JSON.</param>
public sealed record ApiExample(string Json);

/// <summary>The codes of rules that an operation may answer with, beside those that every operation has; for the API document.</summary>
/// <param name="Text">Code and meaning of each.</param>
public sealed record ApiFaults(string Text);
