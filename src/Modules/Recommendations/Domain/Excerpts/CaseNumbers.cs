using System.Buffers;
using System.Globalization;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>
/// Case numbers in the forms of domain.md, 3.1, as they are written: what a number's runs of letters and digits are decides, in
/// one pass. Laws, government bills and spans of years are none.
/// </summary>
internal static class CaseNumbers
{
    /// <summary>A case number and where in the line.</summary>
    internal readonly record struct Found(string Number, int Start, int Length, bool Labelled);

    // A run of letters or of digits, and what stands before it: '\0' nothing, or a separator.
    private readonly record struct Run(bool Letters, int Start, int Length, char Before)
    {
        public int End => Start + Length;
    }

    private static readonly string[] Labels =
        ["diarienummer", "diarienr", "diarie nr", "dnr", "d.nr", "ärendenummer", "ärendenr", "ärende nr", "ärendebeteckning", "diariebeteckning", "beteckning", "vår referens"];

    private static readonly SearchValues<string> Traces = Patterns.Words("diarie", "dnr", "d.nr", "rendenummer", "rendenr", "rende nr", "beteckning", "r referens");

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels, StringComparison.OrdinalIgnoreCase);

    // What looks like a register but is none: laws, standards, terms, templates.
    private static readonly HashSet<string> NoRegister = new(StringComparer.OrdinalIgnoreCase)
    {
        "EU", "EG", "SFS", "SOU", "Ds", "HFD", "NJA", "JO", "AD", "FN", "ISO", "OSL", "KL", "PBL", "AFS", "BFS", "LOU", "SOSFS", "HSLF", "MSBFS", "VT", "HT", "EN", "NR", "MOTION", "SKR", "TF", "KF", "RF",
        "Prop", "Rskr", "Bet", "Covid", "Agenda", "Budget", "Plan", "Vision", "Strategi", "Program", "Mål", "Policy", "Version", "Mandat", "Period", "År", "Perioden", "Åren", "SKL", "SKA", "SA", "NYA", "PROTOKOLL", "BLAD", "SIDA", "SID", "PUNKT", "ÄRENDE", "BILAGA", "DEL", "NUMMER", "MÖTE", "DATUM", "BUDGET", "AVTAL",
    };

    // Registers that are not all capitals.
    private static readonly HashSet<string> MixedCase = new(StringComparer.Ordinal)
    {
        "Ks", "Kf", "Rs", "Rf", "Kst", "Sn", "Bn", "Un", "Hsn", "Son", "Bun", "Buf", "Kfn", "Ksn", "Tn", "Mbn", "Sbn", "Fn", "Vn", "Au", "Ksau", "Von", "Svn", "Krn", "Gn", "Om", "Omn", "Nf",
    };

    /// <summary>Whether the line says that a case number stands on it.</summary>
    public static bool HasLabel(string line) => line.Length < 400 && LabelEnd(line) >= 0;

    /// <summary>The case numbers of a line; the forms without a register only where a label stands before, or at a § or alone on a line.</summary>
    /// <param name="line">One line.</param>
    /// <param name="near">The line is a § heading or stands right below one.</param>
    public static List<Found> In(string line, bool near = false)
    {
        List<Found> found = [];
        if (!line.AsSpan().ContainsAnyInRange('0', '9'))
            return found;
        var label = line.Length < 400 ? LabelEnd(line) : -1;
        var taken = false;
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]) || at > 0 && (char.IsLetterOrDigit(line[at - 1]) && !(line[0] == '§' && at < 6 && char.IsUpper(line[at]) && char.IsAsciiDigit(line[at - 1])) || line[at - 1] is '/' or '-' or ':'))
            {
                at++;
                continue;
            }

            var labelled = label >= 0 && at >= label;
            var runs = Runs(line, at, labelled);
            var (used, length) = Read(line, runs, labelled && !taken, near);
            if (used == 0)
            {
                at = runs[0].End;
                continue;
            }

            found.Add(new Found(Tidy(line.Substring(at, length)), at, length, labelled));
            taken |= labelled;
            at = Math.Max(at + length, runs[used - 1].End);
        }

        return found;
    }

    private static string Tidy(string number) => number.Contains(" / ", StringComparison.Ordinal) ? number.Replace(" / ", "/", StringComparison.Ordinal) : number;

    // Where a label's last letter, stop and colon end; -1 without a label.
    private static int LabelEnd(string line)
    {
        var span = line.AsSpan();
        if (!line.Holds(Traces))
            return -1;
        for (var from = 0; span[from..].IndexOfAny(AnyLabel) is var next and >= 0;)
        {
            var (at, end) = (from + next, from + next);
            while (end < line.Length && (char.IsLetter(line[end]) || line[end] == '.' && end + 1 < line.Length && char.IsLetter(line[end + 1])))
                end++;
            if ((at == 0 || !char.IsLetter(line[at - 1])) && end - at <= 20)
            {
                while (end < line.Length && line[end] is ' ' or '.' or ':')
                    end++;
                return string.CompareOrdinal(line, end, "nr", 0, 2) == 0 ? end + 2 : end;
            }

            from = Math.Max(end, at + 1);
        }

        return -1;
    }

    // At most seven runs, each with at most one separator before it; one space may part a register from its number.
    private static List<Run> Runs(string line, int at, bool labelled)
    {
        List<Run> runs = [];
        var before = '\0';
        while (at < line.Length && runs.Count < 7)
        {
            var letters = char.IsLetter(line[at]);
            if (!letters && !char.IsAsciiDigit(line[at]))
                break;
            var end = at + 1;
            while (end < line.Length && (letters ? char.IsLetter(line[end]) : char.IsAsciiDigit(line[end])))
                end++;
            runs.Add(new Run(letters, at, end - at, before));
            if (end >= line.Length)
                break;
            (before, at) = ('\0', end);
            if (line[end] is '/' or '-' or ':' or '.' or '–')
                (before, at) = (line[end], end + 1);
            else if (labelled && end + 2 < line.Length && line[end] == ' ' && line[end + 1] == '/' && line[end + 2] == ' ')
                (before, at) = ('/', end + 3);
            else if (line[end] == ' ' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]))
                (before, at) = (' ', end + 1);
            else if (char.IsWhiteSpace(line[end]))
                break;
        }

        return runs;
    }

    /// <summary>How many of the runs are a case number, and its length in the line; (0, 0) for none.</summary>
    private static (int, int) Read(string line, List<Run> runs, bool labelled, bool near)
    {
        var forms = WithRegister(line, runs, labelled, near);
        if (forms.Used > 0)
            return forms;
        var bare = Bare(line, runs, labelled);
        if (bare.Used == 0 || !labelled && !(near && Stands(line, runs[0].Start, runs[bare.Used - 1].End)))
            return (0, 0);
        return bare;
    }

    private static (int Used, int Length) WithRegister(string line, List<Run> runs, bool labelled, bool near)
    {
        var first = runs[0];
        if (first.Letters)
        {
            // "KS/AU 2024/1"
            if (runs.Count > 3 && runs[1] is { Letters: true, Length: >= 2 and <= 6, Before: '-' } && runs[2] is { Letters: false, Length: 2, Before: '\0' } && runs[3] is { Letters: false, Before: '-', Length: >= 2 and <= 6 } && Register(line, first, false) && line.AsSpan(runs[1].Start, runs[1].Length).IndexOfAnyExceptInRange('A', 'Z') < 0)
                return Closed(line, runs, 3);
            var i = runs.Count > 3 && runs[1] is { Letters: true, Length: >= 2 and <= 4, Before: '/' } ? 2 : 1;
            if (runs.Count <= i || runs[i].Letters || !Register(line, first, labelled || near && runs[0].Start == 0))
                return (0, 0);
            if (IsYear(line, runs[i]) && runs.Count > i + 1 && !runs[i + 1].Letters && runs[i + 1].Before is '-' or '/' or ':' or '.' && runs[i + 1].Length <= 6
                && first.Length >= (runs[i].Before == '\0' ? 1 : 2) && !IsDate(line, runs, i) && !Span(line, runs[i], runs[i + 1], labelled))
                return Closed(line, runs, i + 1);
            // "RS/23/2023", "RS 912-2025"
            if (runs.Count > i + 1 && IsYear(line, runs[i + 1]) && runs[i].Length <= 6 && first.Length >= 2 && runs[i].Before is '/' or ' ' && runs[i + 1].Before is '/' or '-' && (runs[i].Before == ' ' || runs[i + 1].Before == '/'))
                return Closed(line, runs, i + 1);
            // "SN018-24", "RS/200345", only where a label says so; "RS-LED24-2210" says it itself.
            if (labelled && runs[i].Before is '\0' or ' ' && runs[i].Length <= 6 && runs.Count > i + 1 && runs[i + 1] is { Letters: false, Length: 2, Before: '-' or '/' } && first.Length >= 2 && (runs.Count == i + 2 || runs[i + 2].Before == ' '))
                return Closed(line, runs, i + 1);
            if (labelled && runs[i] is { Before: '/', Length: >= 5 and <= 7 } && (runs.Count == i + 1 || runs[i + 1].Before == ' '))
                return Closed(line, runs, i);
            // "RD23/01234", "RS 231234"
            if ((labelled || near && Stands(line, first.Start, runs[Math.Min(i + 1, runs.Count - 1)].End)) && first.Length >= 2 && runs[i].Before is '\0' or ' ' or '-' or '/')
                return runs[i].Length == 2 && !(runs.Count > i + 2 && IsYear(line, runs[i + 2])) && runs.Count > i + 1 && !runs[i + 1].Letters && runs[i + 1].Before is '/' or '-' or '.' or ':' && runs[i + 1].Length >= 2 ? Closed(line, runs, i + 1)
                    : runs[i].Length is >= 5 and <= 7 && (runs.Count == i + 1 || runs[i + 1].Before is not ('/' or '-')) && runs[i].Before is not ('-' or '/') ? Closed(line, runs, i) : (0, 0);
            return (0, 0);
        }

        // "2023KS133", "2023/KS 0362 042", "2022-POL000123", "24RS1234"
        if (runs.Count > 2 && runs[1] is { Letters: true, Length: >= 2 and <= 4 } && !runs[2].Letters && runs[2].Length <= 6 && (IsYear(line, first) && runs[1].Before is '\0' or '/' or '-' || first.Length == 2 && runs[1].Before == '\0' && (labelled || near) && runs[2].Length >= 2)
            && line.AsSpan(runs[1].Start, runs[1].Length).IndexOfAnyExceptInRange('A', 'Ö') < 0 && !NoRegister.Contains(line.Substring(runs[1].Start, runs[1].Length)))
            return runs.Count > 3 && runs[3] is { Letters: false, Before: ' ', Length: 3 } ? Closed(line, runs, 3) : Closed(line, runs, 2);
        // "2013.296.103"
        return runs.Count > 2 && IsYear(line, first) && runs[1] is { Letters: false, Before: '.' } && runs[2] is { Letters: false, Before: '.', Length: 2 or 3 } && runs[1].Length > 2 ? Closed(line, runs, 2) : (0, 0);
    }

    // Numbers without a register: "00322/2026", "1379/22", "501-335-2016", "1.2.3-214-2010", "2013/742".
    private static (int Used, int Length) Bare(string line, List<Run> runs, bool labelled)
    {
        var n = 0;
        while (n < runs.Count && !runs[n].Letters && (n == 0 || runs[n].Before is not (' ' or '\0')))
            n++;
        if (n < 2 || IsDate(line, runs, 0) || n < runs.Count && runs[n].Before == '\0')
            return (0, 0);
        var dashes = Enumerable.Range(1, n - 1).Where(i => runs[i].Before == '-').ToList();
        if (runs[1].Before == '.' && dashes is [var classEnd, var yearAt] && yearAt == classEnd + 1 && IsYear(line, runs[yearAt]))
            return Closed(line, runs, yearAt);
        if (n >= 3 && runs[1].Before == '-' && runs[2].Before == '-' && IsYear(line, runs[2]))
            return Closed(line, runs, 2);
        if (runs[1].Before is not ('/' or '-' or ':'))
            return (0, 0);
        var (one, two) = (IsYear(line, runs[0]), IsYear(line, runs[1]));
        if (two && !one && runs[0].Length <= 6 && (labelled || runs[0].Length >= 4 && runs[1].Before == '/'))
            return Closed(line, runs, 1);
        // "00123/20212.6." is the number with its class glued to it.
        if (labelled && runs[0].Length == 5 && runs[1].Length == 5 && runs[1].Before == '/' && line[runs[1].Start] == '2')
            return (n, runs[1].Start + 4 - runs[0].Start);
        if (one && !two && runs[1].Length <= 6 && (labelled || runs[1].Before == '/' && runs[1].Length >= 3))
            return Closed(line, runs, 1);
        return !one && runs[1] is { Before: '/', Length: 2 } && runs[0].Length is >= 3 and <= 5 ? Closed(line, runs, 1) : (0, 0);
    }

    // ".912" after a number is a plan code and kept; "-2" is a document and "-1.3.6" a class, and are not.
    private static (int, int) Closed(string line, List<Run> runs, int last)
    {
        if (last + 1 < runs.Count && runs[last + 1] is { Letters: false, Before: '.', Length: 2 or 3 } && !(last + 2 < runs.Count && runs[last + 2].Before is '.'))
            last++;
        var end = runs[last].End;
        if (end < line.Length && char.IsLetterOrDigit(line[end]) && !(last + 1 < runs.Count))
            return (0, 0);
        if (last + 1 < runs.Count && runs[last + 1].Before is '\0' or '/')
            return (0, 0);
        var used = last + 1;
        while (used < runs.Count && runs[used] is { Letters: false, Before: '-' or '.' or ':' })
            used++;
        return (used, end - runs[0].Start);
    }

    // A bare number counts without a label when it is all of the line, stands in brackets, follows right on a §, or ends the line of one.
    private static bool Stands(string line, int start, int end)
    {
        var left = line.AsSpan(0, start).Trim();
        var right = line.AsSpan(end).Trim(" .,");
        if (left.IsEmpty && right.IsEmpty)
            return true;
        if (left is [.., '('] && right is [')', ..])
            return true;
        if (left is [.., 'r'] && left.EndsWith("nr"))
            return false;
        var sign = left.LastIndexOf('§');
        return sign >= 0 && (right.IsEmpty || right.StartsWith("forts", StringComparison.OrdinalIgnoreCase) || left[(sign + 1)..].Trim(" ,:–-").IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static bool Register(string line, Run run, bool trusted)
    {
        if (run.Length > 9 || !char.IsUpper(line[run.Start]))
            return false;
        var name = line.Substring(run.Start, run.Length);
        if (NoRegister.Contains(name) && !(trusted && name is "FN" or "KF" or "RF" or "KL"))
            return false;
        // "PaN", "KoF": two capitals or more are no word.
        return !name.Any(char.IsLower) || MixedCase.Contains(name) || name.Length <= 5 && name.Count(char.IsUpper) > 1;
    }

    // "Budget 2022-2023" is a span of years, whatever stands before it.
    private static bool Span(string line, Run year, Run number, bool labelled) => IsYear(line, number) && !(labelled && number.Before == '/' && year.Length == 4);

    private static bool IsYear(string line, Run run) => run is { Letters: false, Length: 4 } && (line[run.Start] == '2' && line[run.Start + 1] == '0' || line[run.Start] == '1' && line[run.Start + 1] == '9');

    // "KS 2024-05-07" is a body and a date.
    private static bool IsDate(string line, List<Run> runs, int at) =>
        runs.Count > at + 2 && runs[at].Length == 4 && runs[at + 1] is { Letters: false, Length: 2, Before: '-' } && runs[at + 2] is { Letters: false, Length: >= 2, Before: '-' }
        && DateOnly.TryParseExact(line.AsSpan(runs[at].Start, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
