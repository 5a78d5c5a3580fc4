using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Records.Contracts;

namespace Governance.Records.Domain;

/// <summary>What a job has read out of a version, or why it could not; the version's id is its own.</summary>
internal sealed class VersionText : Entity, IOwnedByTenant
{
    /// <summary>Most characters that are kept of a text; whole pages, as many as fit.</summary>
    public const int MostCharacters = 2_000_000;

    private VersionText()
    {
    }

    /// <summary>A version whose text waits to be read.</summary>
    public VersionText(DocumentVersion version, DateTime now) => (Id, DocumentId, AskedAt) = (version.Id, version.DocumentId, now);

    public Guid TenantId { get; private set; }

    public Guid DocumentId { get; private set; }

    public TextState State { get; private set; }

    /// <summary>Why there is no text: Swedish, also the key of its translation.</summary>
    public string? Reason { get; private set; }

    public DocumentKind Kind { get; private set; }

    public string? Text { get; private set; }

    /// <summary>Where each page begins, as numbers with commas.</summary>
    public string? PageStarts { get; private set; }

    /// <summary>Whether the text went on beyond what is kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>When reading was last asked for.</summary>
    public DateTime AskedAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Keeps a text, whole pages up to the limit.</summary>
    public void Keep(DocumentText text, DateTime now)
    {
        var pages = text.Pages.TakeWhile(p => p.Start + p.Length <= MostCharacters).ToList();
        var end = pages.Count > 0 ? pages[^1].Start + pages[^1].Length : Math.Min(MostCharacters, text.Text.Length);
        (State, Reason, Kind, DoneAt) = (TextState.Read, null, text.Kind, now);
        // The database takes no NUL, and none means anything in a text.
        Text = text.Text[..end].Replace('\0', ' ');
        PageStarts = string.Join(',', (pages.Count > 0 ? pages.Select(p => p.Start) : [0]).Select(s => s.ToString(CultureInfo.InvariantCulture)));
        IsCut = end < text.Text.TrimEnd().Length;
    }

    /// <summary>Says why there is no text.</summary>
    public void GiveUp(string reason, DateTime now) => (State, Reason, DoneAt) = (TextState.Unreadable, reason, now);

    /// <summary>The text with its pages.</summary>
    public DocumentText? ToText() => Text is null ? null : Texts.Of(Kind, Text, PageStarts!);

    /// <summary>Puts a stored text together again.</summary>
    internal static class Texts
    {
        public static DocumentText Of(DocumentKind kind, string text, string pageStarts)
        {
            var starts = pageStarts.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToList();
            return new DocumentText(kind, text, [.. starts.Select((s, i) => new TextPage(i + 1, s, (i + 1 < starts.Count ? starts[i + 1] : text.Length) - s))]);
        }
    }
}

/// <summary>The text of a shared version, for those who received it: their search may not reach into the owner's room.</summary>
internal sealed class SharedText : Entity, ISharedInCollaboration, IAppendOnly
{
    private SharedText()
    {
    }

    /// <summary>Shares what was read.</summary>
    public SharedText(VersionText text, Guid collaborationId)
    {
        (Id, DocumentId, CollaborationId) = (text.Id, text.DocumentId, collaborationId);
        (Kind, Text, PageStarts) = (text.Kind, text.Text!, text.PageStarts!);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid DocumentId { get; private set; }

    public DocumentKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public string PageStarts { get; private set; } = "";

    /// <summary>The text with its pages.</summary>
    public DocumentText ToText() => VersionText.Texts.Of(Kind, Text, PageStarts);
}
