using Governance.Benchmarks;
using Governance.Benchmarks.Measures;
using Governance.Benchmarks.Storm;

return args switch
{
    ["storm", .. var rest] => await StormRun.RunAsync(Options.Of(rest)),
    ["ledger"] => await Measurement.LedgerAsync(),
    ["writes", .. var rest] => await Measurement.WritesAsync(Options.Of(rest)),
    ["measure", .. var rest] => await Measurement.RunAsync(Options.Of(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("measure --database postgres|sqlite --owner CONNECTION --app CONNECTION [--host DLL] [--seconds N] | ledger | writes --owner CONNECTION --app CONNECTION [--seconds N] | storm --host DLL --owner CONNECTION --app CONNECTION [--kills N]; see README.md");
    return 2;
}
