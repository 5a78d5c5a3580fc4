namespace Governance.ArchitectureTests.Laws;

/// <summary>
/// A law: a function from evidence to complaints, none when all is well. It is run on the product, and by
/// <see cref="RulesBiteTests"/> on an offender, where it must complain.
/// </summary>
/// <param name="text">What it demands, in one line.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LawAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>Says that a test shows that the law of that name bites.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class BitesAttribute(Type laws, string law) : Attribute
{
    public string Law { get; } = laws.Name + "." + law;
}

internal static class Verdict
{
    /// <summary>Fails with all complaints at once, one a line.</summary>
    public static void Clean(IEnumerable<string> complaints)
    {
        var all = complaints.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} complaint(s):\n  " + string.Join("\n  ", all));
    }
}
