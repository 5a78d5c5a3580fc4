namespace Governance.Verifier;

/// <summary>What came of a check; the numbers are the exit codes.</summary>
internal enum Verdict
{
    /// <summary>All that was there to check holds.</summary>
    Fine = 0,

    /// <summary>Something is not as it was signed.</summary>
    Tampered = 1,

    /// <summary>Nothing to judge: the input is not what it should be at all.</summary>
    Unusable = 2,
}

/// <summary>The answer of a check.</summary>
/// <param name="Verdict">Fine, tampered or unusable.</param>
/// <param name="Part">What is wrong: a file of the bundle, or an argument such as <c>--checkpoint</c>.</param>
/// <param name="Leaf">The first wrong leaf, counted from zero, where one can be named.</param>
/// <param name="Text">In words.</param>
internal sealed record Finding(Verdict Verdict, string Part, long? Leaf, string Text)
{
    /// <summary>As the program prints it.</summary>
    public override string ToString() => Verdict switch
    {
        Verdict.Fine => $"FINE: {Text}",
        Verdict.Tampered when Leaf is { } leaf => $"TAMPERED: first wrong leaf {leaf} ({Part}): {Text}",
        Verdict.Tampered => $"TAMPERED: {Part}: {Text}",
        _ => $"UNUSABLE: {Part}: {Text}",
    };
}

/// <summary>Ends a check at the first thing that is wrong.</summary>
internal sealed class Stopped(Finding finding) : Exception(finding.ToString())
{
    /// <summary>What was found.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>Something is not as it was signed.</summary>
    public static Stopped Tampered(string part, string text, long? leaf = null) => new(new Finding(Verdict.Tampered, part, leaf, text));

    /// <summary>The input cannot be judged.</summary>
    public static Stopped Unusable(string part, string text) => new(new Finding(Verdict.Unusable, part, null, text));
}
