namespace Governance.Tests.Records.Intake;

/// <summary>A file and the answer that it must get: a code of refusal, or null when it is an honest one.</summary>
public sealed record HostileFile(string Why, string Name, Func<byte[]> Make, string? Code)
{
    public override string ToString() => $"{Why} ({Name}) → {Code ?? "taken in"}";
}

/// <summary>All files of the corpus, made by code: nothing dangerous lies in the repository.</summary>
internal static class HostileFiles
{
    public static IReadOnlyList<HostileFile> All { get; } =
        [.. HostilePdfs.All, .. HostileZips.All, .. HostileOffice.All, .. HostileOpenDocuments.All, .. HostilePictures.All, .. HostileTexts.All, .. HonestFiles.All];
}
