using Governance.Benchmarks;
using Governance.Benchmarks.Measures;
using Governance.Benchmarks.Storm;

return args switch
{
    ["storm", .. var rest] => await StormRun.RunAsync(Options.Of(rest)),
    ["ledger"] => await Measurement.LedgerAsync(),
    ["search", .. var rest] => await Measurement.SearchAsync(Options.Of(rest)),
    ["writes", .. var rest] => await Measurement.WritesAsync(Options.Of(rest)),
    ["excerpt"] => Excerpt(),
    ["measure", .. var rest] => await Measurement.RunAsync(Options.Of(rest)),
    _ => Usage(),
};

static int Excerpt()
{
    ExcerptTimes.Print();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("measure --database postgres|sqlite --owner CONNECTION --app CONNECTION [--host DLL] [--seconds N] | ledger | excerpt | search --owner CONNECTION --app CONNECTION | writes --owner CONNECTION --app CONNECTION [--seconds N] | storm --host DLL --owner CONNECTION --app CONNECTION [--kills N]; see README.md");
    return 2;
}
