using Governance.Verifier;

namespace Governance.Tests.Ledger;

/// <summary>The Verifier on a whole bundle: what it accepts, and what it names.</summary>
public sealed class VerifyTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(255), InlineData(256), InlineData(257), InlineData(1000), InlineData(65_536), InlineData(66_100)]
    public async Task An_honest_log_of_any_size_holds(int size)
    {
        using var bundle = SampleLog.Bundle(await SampleLog.Of(size).PartsAsync());
        Assert.StartsWith($"FINE: {SampleLog.Origin}: all {size} leaves", Verification.Of(bundle, new Trust()).ToString(), StringComparison.Ordinal);
    }
}
