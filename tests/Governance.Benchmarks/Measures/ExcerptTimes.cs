using System.Diagnostics;
using System.Globalization;
using System.Text;
using Governance.Recommendations;

namespace Governance.Benchmarks.Measures;

/// <summary>P6: ten megabytes of minutes through the verb, from bytes to JSON, and texts made to make it hang.</summary>
internal static class ExcerptTimes
{
    private const int Size = 10_000_000;

    private const string Meeting = """
        Kommunstyrelsen                         Sammanträdesprotokoll                 Sida 12 (40)
        Sammanträdesdatum 2024-05-07

        § {0}                                    Dnr KS 2024/{0}
        Gemensam digital plattform

        Kommunstyrelsens beslut
        1. Kommunstyrelsen antar strategin under förutsättning att regionen och länets kommuner gör detsamma.
        2. Kommunstyrelsen avsätter 1 150 000 kronor för år 2025.

        Sammanfattning av ärendet
        Strategin har tagits fram av en arbetsgrupp med deltagare från samtliga parter. Den beskriver sex områden där
        kommunerna och regionen behöver samma stöd, och hur kostnaderna delas mellan dem. Kommunfullmäktige beslutade 2021
        att en gemensam strategi ska finnas, och styrelsen har följt arbetet sedan dess.

        Beslutet skickas till
        Regionen, länets kommuner

        Justerandes sign                                    Utdragsbestyrkande

        """;

    // One long line, one sign over and over, and forms that begin again and again without ending.
    private static readonly (string What, string Part)[] Hostile =
    [
        ("one line", "Kommunstyrelsen beslutar att anta planen för 2024 och anslår 2 tkr. "), ("only §", "§"), ("§ 1 again and again", "§ 1 A\nBeslut\nX antar.\n"), ("digits", "1234567890"), ("groups of digits", "1 000 "),
        ("att", "att "), ("att on every line", "att anta\n"), ("dots", "."), ("beginnings of dates", "2024-05-07--"), ("bodies", "hälso- och sjukvårdsnämnden "), ("conditions", "under förutsättning att, "), ("commas", "Nämnden beslutar , , , , , , "),
    ];

    /// <summary>Prints the lines of the table.</summary>
    public static void Print()
    {
        // Once before it counts, so that compiling is not measured.
        Taken(Minutes(Size / 10));
        var (quarter, whole) = (Taken(Minutes(Size / 4)), Taken(Minutes(Size)));
        Report.Line("P6", "an excerpt of 10 MB, § and case numbers all different, from bytes to JSON: processor time (of 2.5 MB)", string.Create(CultureInfo.InvariantCulture, $"{whole:0.00} s ({quarter:0.00} s)"), "< 2 s", whole < 2);
        var (slowest, time) = Hostile.Select(h => (h.What, Taken(string.Concat(Enumerable.Repeat(h.Part, Size / h.Part.Length))))).MaxBy(h => h.Item2);
        Report.Line("P6", $"{Hostile.Length} hostile texts of 10 MB: the slowest ({slowest})", string.Create(CultureInfo.InvariantCulture, $"{time:0.00} s"), "< 2 s", time < 2);
    }

    private static string Minutes(int size)
    {
        var text = new StringBuilder(size + 2000);
        for (var paragraph = 1; text.Length < size; paragraph++)
            text.Append(Meeting.Replace("{0}", (paragraph % 9000 + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.ToString();
    }

    private static double Taken(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        ExcerptVerb.Run(new MemoryStream(bytes), TextWriter.Null);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
