namespace Governance.Matters.Domain;

/// <summary>Where something was decided: a § of this portal, or a body, day and § in writing for what came before it.</summary>
/// <param name="ItemId">The item of the meeting whose § it is; null for what was given in writing.</param>
/// <param name="Body">The body or forum, such as "SRO".</param>
/// <param name="On">The day of its meeting.</param>
/// <param name="Paragraph">Such as "§ 14"; may be empty.</param>
/// <param name="CaseNumber">As written; may be empty.</param>
internal sealed record DecisionReference(Guid? ItemId, string Body, DateOnly On, string Paragraph, string CaseNumber)
{
    public const int LongestBody = 120, LongestParagraph = 40, LongestCaseNumber = 60;
}
