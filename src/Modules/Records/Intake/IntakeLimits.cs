using System.ComponentModel.DataAnnotations;

namespace Governance.Records.Intake;

/// <summary>Section <c>Intake</c> of the configuration: how much is taken in.</summary>
internal sealed class IntakeLimits
{
    public const string Section = "Intake";

    /// <summary>Largest file.</summary>
    [Range(1_024, 2_000_000_000)]
    public long FileBytes { get; set; } = 50L << 20;

    /// <summary>All files of a room together.</summary>
    [Range(1_024, long.MaxValue)]
    public long RoomBytes { get; set; } = 20L << 30;

    /// <summary>All files of one request together.</summary>
    [Range(1_024, long.MaxValue)]
    public long RequestBytes { get; set; } = 200L << 20;

    /// <summary>Files in one request.</summary>
    [Range(1, 1_000)]
    public int RequestFiles { get; set; } = 20;

    /// <summary>What a packed file may become when unpacked.</summary>
    [Range(1_024, long.MaxValue)]
    public long UnpackedBytes { get; set; } = 512L << 20;

    /// <summary>Parts of a packed file.</summary>
    [Range(1, 100_000)]
    public int Parts { get; set; } = 5_000;

    /// <summary>Width times height of a picture.</summary>
    [Range(1, long.MaxValue)]
    public long Pixels { get; set; } = 100_000_000;

    /// <summary>Pages of a PDF.</summary>
    [Range(1, 100_000)]
    public int Pages { get; set; } = 3_000;

    /// <summary>How long the checks of one file may take, the virus scan not counted.</summary>
    [Range(1, 600)]
    public int CheckSeconds { get; set; } = 30;
}
