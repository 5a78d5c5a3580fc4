namespace Governance.Meetings.Contracts;

/// <summary>Something that another module offers to do from a concluded §, such as to give an assignment.</summary>
/// <param name="Text">What it is called, in the reader's language.</param>
/// <param name="Path">Path below the forum's room.</param>
public sealed record ParagraphAct(string Text, string Path);

/// <summary>How a module offers acts on a §; found in the container, as many as there are. So the § knows nobody above it.</summary>
public interface IParagraphActs
{
    /// <summary>What may be done with the § by whoever acts now; nothing where nothing fits.</summary>
    IReadOnlyList<ParagraphAct> Of(ParagraphInfo paragraph);
}
