using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>The § that a meeting of the forum has taken in a year.</summary>
/// <param name="On">The day of the meeting.</param>
/// <param name="Last">Its last §; 0 when it took none.</param>
/// <param name="UnderWay">Whether it may take more.</param>
internal sealed record TakenParagraphs(DateOnly On, int Last, bool UnderWay);

/// <summary>§ are numbered from 1 in each forum and year, over all meetings of the year.</summary>
internal static class ParagraphSeries
{
    /// <summary>The § that a meeting begins with.</summary>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="others">The forum's other meetings that were opened.</param>
    /// <exception cref="RuleBroken">MEE-032: another meeting of the year is under way, and takes the same numbers.</exception>
    public static int First(DateOnly on, IEnumerable<TakenParagraphs> others)
    {
        var year = others.Where(o => o.On.Year == on.Year).ToList();
        if (year.Exists(o => o.UnderWay))
            throw new RuleBroken(MeetingRules.Paragraphs, "Ett annat möte i forumet pågår och tar årets paragrafer. Avsluta det först.");
        return year.Count == 0 ? 1 : year.Max(o => o.Last) + 1;
    }
}
