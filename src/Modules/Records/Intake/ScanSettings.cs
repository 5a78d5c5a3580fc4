using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Governance.Records.Intake;

/// <summary>Section <c>Scan</c> of the configuration.</summary>
internal sealed class ScanSettings : IValidatableObject
{
    public const string Section = "Scan";

    private const int UsualPort = 3310;

    /// <summary><c>host:port</c> of a clamd; empty where nothing is scanned.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>How long connecting, sending and waiting for the answer may take together.</summary>
    [Range(1, 600)]
    public int Seconds { get; set; } = 60;

    /// <summary>What clamd takes: the smallest of its StreamMaxLength, MaxFileSize and MaxScanSize. Beyond it clamd says OK unread.</summary>
    [Range(1_024, long.MaxValue)]
    public long MaxBytes { get; set; } = 100L << 20;

    public bool IsOn => Clamd.Length > 0;

    /// <summary>Where clamd listens, or null when what is written is no address.</summary>
    public DnsEndPoint? Address =>
        Uri.TryCreate("tcp://" + Clamd, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.AbsolutePath is "/" or ""
            ? new DnsEndPoint(uri.IdnHost.Trim('[', ']'), uri.IsDefaultPort || uri.Port < 1 ? UsualPort : uri.Port)
            : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsOn && Address is null ? [new ValidationResult("Scan:Clamd must be host:port.", [nameof(Clamd)])] : [];
}
