using Microsoft.Extensions.Configuration;

namespace Governance.Records.Storage;

/// <summary>Section <c>Blobs</c> of the configuration.</summary>
internal sealed class BlobSettings
{
    public const string Section = "Blobs";

    /// <summary><c>file</c>, <c>s3</c> or <c>azure</c>.</summary>
    public string Kind { get; set; } = "file";

    /// <summary>Folder of the blobs of kind <c>file</c>; by default <c>blobs</c> in the portal's data folder.</summary>
    public string Path { get; set; } = "";

    public static BlobSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<BlobSettings>() ?? new BlobSettings();
        if (settings.Path.Length == 0)
            settings.Path = System.IO.Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "blobs");
        return settings;
    }
}
