using Governance.Meetings.Domain;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>What the partial view of a summons shows.</summary>
/// <param name="Summons">The summons.</param>
/// <param name="ForumPath">Where the forum's pages lie.</param>
/// <param name="Own">Whether papers are opened among the forum's own documents: before they are shared.</param>
/// <param name="Level">Of the headings in it.</param>
internal sealed record SummonsView(Summons Summons, string ForumPath, bool Own, int Level = 2)
{
    /// <summary>Where the version of a paper is.</summary>
    public string PaperHref(Paper paper) => $"{ForumPath}/{(Own ? "own-documents" : "documents")}/{paper.DocumentId}{(Own ? "" : $"/versions/{paper.VersionId}/file")}";
}

/// <summary>What the partial view of a meeting shows to members.</summary>
/// <param name="Meeting">What they have been told.</param>
/// <param name="ForumPath">Where the forum's pages lie.</param>
internal sealed record AnnouncedView(AnnouncedMeeting Meeting, string ForumPath)
{
    /// <summary>The page of the meeting.</summary>
    public string Path => $"{ForumPath}/meetings/{Meeting.Id}";
}
