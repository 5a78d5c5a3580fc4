using Governance.Platform.Rules;

namespace Governance.Records.Intake;

/// <summary>A file is not taken in; the text says why and what to do.</summary>
internal sealed class FileRefused(string code, TextKey text) : RuleBroken(code, text.Text, [.. text.Arguments]);
