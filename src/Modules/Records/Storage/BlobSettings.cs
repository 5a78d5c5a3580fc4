using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Governance.Records.Storage;

/// <summary>Section <c>Blobs</c> of the configuration.</summary>
internal sealed class BlobSettings : IValidatableObject
{
    public const string Section = "Blobs";

    /// <summary><c>file</c>, <c>s3</c> or <c>azure</c>.</summary>
    [RegularExpression("file|s3|azure")]
    public string Kind { get; set; } = "file";

    /// <summary>Folder of the blobs of kind <c>file</c>; by default <c>blobs</c> in the portal's data folder.</summary>
    public string Path { get; set; } = "";

    public S3Settings S3 { get; set; } = new();

    public AzureSettings Azure { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == "s3" && S3.Bucket.Length == 0)
            yield return new ValidationResult("Blobs:S3:Bucket is missing.", [nameof(S3)]);
        if (Kind == "s3" && S3.Endpoint.Length == 0 == (S3.Region.Length == 0))
            yield return new ValidationResult("Give one of Blobs:S3:Endpoint and Blobs:S3:Region.", [nameof(S3)]);
        if (Kind == "s3" && S3.Endpoint.Length > 0 && !Uri.TryCreate(S3.Endpoint, UriKind.Absolute, out _))
            yield return new ValidationResult("Blobs:S3:Endpoint must be a URL.", [nameof(S3)]);
        if (Kind == "s3" && S3.AccessKey.Length == 0 != (S3.SecretKey.Length == 0))
            yield return new ValidationResult("Give both Blobs:S3:AccessKey and Blobs:S3:SecretKey, or none of them.", [nameof(S3)]);
        if (Kind == "azure" && Azure.Container.Length == 0)
            yield return new ValidationResult("Blobs:Azure:Container is missing.", [nameof(Azure)]);
        if (Kind == "azure" && Azure.Account.Length == 0 == (Azure.ConnectionString.Length == 0))
            yield return new ValidationResult("Give one of Blobs:Azure:Account and Blobs:Azure:ConnectionString.", [nameof(Azure)]);
        if (Kind == "azure" && Azure.Account.Length > 0 && !(Uri.TryCreate(Azure.Account, UriKind.Absolute, out var account) && account.Scheme == Uri.UriSchemeHttps))
            yield return new ValidationResult("Blobs:Azure:Account must be an https URL.", [nameof(Azure)]);
    }

    public void Fill(IConfiguration configuration) =>
        Path = Path.Length > 0 ? Path : System.IO.Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "blobs");

    /// <summary>A bucket of Amazon S3 or of whatever speaks like it (MinIO, Ceph, Safespring).</summary>
    internal sealed class S3Settings
    {
        /// <summary>URL of a store that is not Amazon's; the bucket is then a path below it.</summary>
        public string Endpoint { get; set; } = "";

        public string Region { get; set; } = "";

        public string Bucket { get; set; } = "";

        /// <summary>Empty: what the machine's role gives.</summary>
        public string AccessKey { get; set; } = "";

        public string SecretKey { get; set; } = "";
    }

    /// <summary>A container of Azure Blob Storage.</summary>
    internal sealed class AzureSettings
    {
        /// <summary>URL of the account, opened by the managed identity; nothing secret is kept then.</summary>
        public string Account { get; set; } = "";

        /// <summary>Which managed identity, where the machine has several.</summary>
        public string ClientId { get; set; } = "";

        /// <summary>Instead of the account: with a key in it.</summary>
        public string ConnectionString { get; set; } = "";

        public string Container { get; set; } = "";
    }
}
