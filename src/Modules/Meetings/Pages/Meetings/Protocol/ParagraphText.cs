using Governance.Meetings.Domain;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>A § as it is shown on a page.</summary>
/// <param name="Paragraph">The §.</param>
/// <param name="Formal">Whether the body decides.</param>
/// <param name="Level">2 where it has its heading with it, 1 where the page has it.</param>
/// <param name="Corrections">What was added to it after the adjustment.</param>
internal sealed record ParagraphText(MinutesParagraph Paragraph, bool Formal, int Level, IReadOnlyList<Correction> Corrections);
