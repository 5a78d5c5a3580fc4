namespace Governance.Benchmarks.Measures;

/// <summary>The table that the run prints: one line a figure, with its goal.</summary>
internal static class Report
{
    public static void Line(string number, string what, string figure, string goal, bool reached) =>
        Console.WriteLine($"| {number} | {what} | {figure} | {goal} | {(reached ? "yes" : "no")} |");
}
