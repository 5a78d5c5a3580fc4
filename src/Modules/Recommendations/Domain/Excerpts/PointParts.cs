using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Where one sentence or item of a list decides several things.</summary>
internal static partial class PointParts
{
    [GeneratedRegex(@"(?:,|;)? (?:samt|och|dels) att |(?:,|;) att ", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Split { get; }

    private static readonly string[] Joining = [", samt", " samt", ", och", " och", " dels"];

    private static readonly string[] Beginnings = ["samt ", "och ", "dels "];

    /// <summary>Where the next act of the same paragraph begins: after "samt att" with a verb that decides, or a new sentence that does.</summary>
    public static int Next(string text, int start, string? marking)
    {
        for (var split = Split.Match(text, start); split.Success; split = split.NextMatch())
        {
            var att = split.Index + split.Length - 4;
            if (split.Index > start + 3 && IsNextAct(text, start, split.Index, att))
                return split.Index;
            if (split.Index > start + 3 && Leads.BeginsAct(text[att..Math.Min(text.Length, att + 60)]) && (Wordings.First(text[start..split.Index], 0, null) is not null || Leads.BeginsAct("att " + text[start..Math.Min(split.Index, start + 60)].TrimStart(' ', ',', ';', '.').Replace("samt att ", "", StringComparison.Ordinal).Replace("att ", "", StringComparison.Ordinal))))
                return split.Index;
            if (split.Index - start > 1_500)
                break;
        }

        for (var stop = text.IndexOf(". ", start, StringComparison.Ordinal); marking is null && stop >= 0 && stop + 2 < text.Length && stop - start < 1_500; stop = text.IndexOf(". ", stop + 2, StringComparison.Ordinal))
        {
            var sentence = text[(stop + 2)..Math.Min(text.Length, stop + 200)];
            if (stop > start + 3 && char.IsUpper(sentence[0]) && sentence.IndexOf(". ", StringComparison.Ordinal) is var next
                && Wordings.First(next > 0 ? sentence[..next] : sentence, 0, null) is not null && !Occasions.IsPast(next > 0 ? sentence[..next] : sentence))
                return stop + 1;
        }

        return text.Length;
    }

    // "… samt att avgiften fastställs", but not as a part of a condition or of a task.
    private static bool IsNextAct(string text, int start, int split, int att) =>
        Leads.IsDone(text[att..Math.Min(text.Length, att + 120)]) && text[start..split] is var before && !Provisos.MayBegin(before)
        && Wordings.First(before, 0, null) is { Outcome: not (ExcerptOutcome.Assigned or ExcerptOutcome.Noted or ExcerptOutcome.Approved or ExcerptOutcome.Other) } verb
        && !Clauses.IsSubordinate(before.TrimStart(), Math.Max(0, verb.At - (before.Length - before.TrimStart().Length)));

    /// <summary>A part without the words and signs that join it to the others.</summary>
    public static (int Start, int End) Trimmed(string text, int start, int end)
    {
        var (s, e) = (start, end);
        while (s < e && text[s] is ' ' or ',' or ':' or ';')
            s++;
        foreach (var joining in Beginnings.Where(b => string.CompareOrdinal(text, s, b, 0, b.Length) == 0 && s + b.Length < e))
            s += joining.Length;
        while (e > s && text[e - 1] is ' ' or ',' or ';')
            e--;
        foreach (var joining in Joining.Where(j => text[s..e].EndsWith(j, StringComparison.Ordinal)))
            e -= joining.Length;
        return (s, e);
    }
}
