using Governance.Platform;
using Governance.Platform.Ledger;

namespace Governance.Host;

/// <summary>The demo data: each module seeds its own part, in the order of the modules.</summary>
internal static class Seeding
{
    public static Verb Verb { get; } = new(
        "seed", "[--years N] [--counties 12,14,23]",
        "Fills the database with demo data: collaborations, people, recommendations and answers. Idempotent; N years of history for scale.",
        RunAsync);

    private static async Task<int> RunAsync(VerbContext context)
    {
        var plan = new SeedPlan(
            (context.Option("counties") ?? "12,14,23").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            int.Parse(context.Option("years") ?? "1", System.Globalization.CultureInfo.InvariantCulture),
            context.Output);
        foreach (var module in Modules.All)
            await module.SeedAsync(context.Services, plan, CancellationToken.None);
        await context.Services.GetRequiredService<LedgerWork>().SequenceAsync(CancellationToken.None);
        return 0;
    }
}
