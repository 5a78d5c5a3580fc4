using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Governance.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Governance.Identity.Tokens;

/// <summary>
/// The keys that sign and encrypt access tokens. They outlive a restart: a certificate named by the configuration, or,
/// outside Production, a file in the data folder that only its owner reads.
/// </summary>
internal sealed record TokenKeys(SecurityKey Signing, SecurityKey Encryption)
{
    private const int EncryptionBytes = 32;

    /// <exception cref="InvalidOperationException">Production without a certificate.</exception>
    public static TokenKeys From(IConfiguration configuration)
    {
        if (configuration["GOVERNANCE_TOKEN_CERTIFICATE"] is { Length: > 0 } path)
            return FromCertificate(path, configuration["GOVERNANCE_TOKEN_CERTIFICATE_PASSWORD"]);
        if (DemoMode.IsProduction(configuration) && !DemoMode.From(configuration).Enabled)
        {
            throw new InvalidOperationException(
                "Production needs a key for access tokens that all nodes share: set GOVERNANCE_TOKEN_CERTIFICATE to a PKCS #12 file with an RSA key "
                + "(and GOVERNANCE_TOKEN_CERTIFICATE_PASSWORD if it has one).");
        }

        return FromFile(Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "token-keys.bin"));
    }

    private static TokenKeys FromCertificate(string path, string? password)
    {
        var key = new X509SecurityKey(X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet));
        return new TokenKeys(key, key);
    }

    // 32 bytes for encryption, then the signing key as PKCS #8.
    private static TokenKeys FromFile(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(bytes.AsSpan(EncryptionBytes), out _);
        return new TokenKeys(
            new ECDsaSecurityKey(signing) { KeyId = Convert.ToHexStringLower(SHA256.HashData(signing.ExportSubjectPublicKeyInfo()))[..16] },
            new SymmetricSecurityKey(bytes[..EncryptionBytes]));
    }

    // Written aside and moved: two processes that start together agree on the file of the one that was first.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var aside = $"{path}.{Environment.ProcessId}.{Guid.CreateVersion7():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(EncryptionBytes));
            file.Write(signing.ExportPkcs8PrivateKey());
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
