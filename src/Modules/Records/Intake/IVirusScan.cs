namespace Governance.Records.Intake;

/// <summary>What a virus scanner said of a file.</summary>
internal enum ScanVerdict
{
    /// <summary>Nothing found.</summary>
    Clean,

    /// <summary>Something found; its name is in the detail.</summary>
    Infected,

    /// <summary>No trustworthy answer: the file must not be taken in.</summary>
    Unknown,
}

/// <summary>Verdict and the scanner's own words, for the log.</summary>
internal sealed record ScanAnswer(ScanVerdict Verdict, string Detail);

/// <summary>Looks for viruses: none, or ClamAV where <c>Scan:Clamd</c> names one.</summary>
internal interface IVirusScan
{
    /// <summary>Scans a file. Never throws for what the scanner does: whatever goes wrong is <see cref="ScanVerdict.Unknown"/>.</summary>
    Task<ScanAnswer> ScanAsync(string file, CancellationToken cancellationToken);
}

/// <summary>No scanner is configured.</summary>
internal sealed class NoVirusScan : IVirusScan
{
    public Task<ScanAnswer> ScanAsync(string file, CancellationToken cancellationToken) => Task.FromResult(new ScanAnswer(ScanVerdict.Clean, "not scanned"));
}
