namespace Governance.Records.Contracts;

/// <summary>What the partial view <c>_DocumentPanel</c> shows: the documents of something on another module's page.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Own">The documents of the room acted in.</param>
/// <param name="Shared">What is shared in the collaboration; those that are the room's own are shown once.</param>
/// <param name="OwnPath">Where the room's own documents lie; null when none are shown.</param>
/// <param name="SharedPath">Where the forum's documents lie.</param>
/// <param name="NameOf">A principal's name, or null for the forum.</param>
public sealed record DocumentPanel(
    string Id, IReadOnlyList<DocumentInfo> Own, IReadOnlyList<SharedDocumentInfo> Shared, string? OwnPath, string SharedPath, Func<Guid, string?> NameOf)
{
    /// <summary>Where to upload; null for those who may not.</summary>
    public string? UploadHref { get; init; }

    /// <summary>What is said when there are none; null for the usual words.</summary>
    public string? WhenEmpty { get; init; }

    /// <summary>What others have shared.</summary>
    public IEnumerable<SharedDocumentInfo> OfOthers => Shared.Where(s => Own.All(o => o.Id != s.Id));
}
