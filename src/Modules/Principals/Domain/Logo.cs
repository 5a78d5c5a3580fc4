using System.Security.Cryptography;
using Governance.Platform.Rules;

namespace Governance.Principals.Domain;

/// <summary>A principal's logo, checked by what the file is and not by what it is called.</summary>
internal sealed record Logo(byte[] Bytes, string Hash)
{
    /// <summary>Largest size: 200 kB.</summary>
    public const int MaxBytes = 200 * 1024;

    // PNG: its eight first bytes, then the header chunk; WebP: RIFF, a length, WEBP. SVG is refused since it can carry scripts.
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Checks the file.</summary>
    /// <exception cref="RuleBroken">PRI-009: too large, or neither PNG nor WebP.</exception>
    public static Logo Of(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new RuleBroken(PrincipalRules.LogoRefused, "Logotypen är för stor. Den får vara högst 200 kB.");
        if (ContentType(bytes) is null)
            throw new RuleBroken(PrincipalRules.LogoRefused, "Logotypen är varken PNG eller WebP. Spara den i något av de formaten och välj den igen.");
        return new Logo(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    /// <summary>The content type by the file's signature, or null when it is no such image.</summary>
    public static string? ContentType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes.StartsWith(Png) && bytes[12..16].SequenceEqual("IHDR"u8))
            return "image/png";
        return bytes.Length > 16 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : null;
    }
}
