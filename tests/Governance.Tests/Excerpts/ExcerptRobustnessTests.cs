using Governance.Recommendations.Domain.Excerpts;
using Governance.Records.Contracts;

namespace Governance.Tests.Excerpts;

/// <summary>Whatever a file holds, the reader ends, in time that grows as the text does.</summary>
public sealed class ExcerptRobustnessTests
{
    public static TheoryData<string> Hostile =>
    [
        "Kommunstyrelsen beslutar att anta planen, samt att ge direktören i uppdrag att ",
        "§ 1 ", "§ 1 A\n§ 2 B\nEnligt förslag\n", "att - 1 ", "nämnden ", "1 000 ", "hälso- och ", "under förutsättning att, ", "2024-05-07--", "Beslut\n", "uppdraget ", "((((", "....", "\n", "Justerat anslag ",
    ];

    // Memory taken is the same at every run, unlike the time; work that grows faster than the text takes memory that does too.
    [Theory, MemberData(nameof(Hostile))]
    public void Work_grows_as_the_text_does(string part)
    {
        Allocated(part, 100_000);
        var (once, fourfold) = (Allocated(part, 250_000), Allocated(part, 1_000_000));

        Assert.True(fourfold < once * 6 + 10_000_000, $"{once} bytes, then {fourfold}");
    }

    [Fact]
    public void Ten_million_characters_are_read()
    {
        var all = string.Join('\n', CorpusExcerpt.All.Where(e => !e.Unreadable).Select(e => e.Text));
        var text = string.Concat(Enumerable.Repeat(all, 10_000_000 / all.Length + 1));

        Assert.True(CorpusExcerpt.Read(text).Items.Count > 10_000);
    }

    [Fact]
    public void A_damaged_text_is_read_or_refused_and_every_place_lies_in_it()
    {
        var random = new Random(20_260_101);
        foreach (var excerpt in CorpusExcerpt.All)
        {
            for (var round = 0; round < 12; round++)
            {
                var reading = TextExtraction.Read(System.Text.Encoding.UTF8.GetBytes(Damaged(excerpt.Text, random)), cancellationToken: TestContext.Current.CancellationToken);
                if (reading.Text is not { } text)
                    continue;
                var items = ExcerptReader.Read(text.Text);
                Assert.All(items.SelectMany(Places), p => Assert.InRange(p.End, 0, text.Text.Length));
            }
        }
    }

    // A line that says "förslag", "föreslår" or what paper it is is not dropped: without it nobody could tell a proposal from a decision. In the traps it is the heading that tells.
    [Fact]
    public void However_a_text_is_damaged_only_what_was_decided_is_a_sure_decision()
    {
        var random = new Random(20_261_127);
        var wrong = new List<string>();
        foreach (var excerpt in CorpusExcerpt.Sets.Where(s => s != "Traps").SelectMany(CorpusExcerpt.Of))
        {
            for (var round = 0; round < 20; round++)
            {
                var text = Worn(excerpt.Text, random);
                var decided = excerpt.Items.SelectMany(i => i.Points).Where(p => p.SpeechAct == "decision").Select(p => p.Outcome).ToHashSet();
                wrong.AddRange(CorpusExcerpt.Read(text).Items.SelectMany(i => i.Points)
                    .Where(p => p.Act == SpeechAct.Decision && p.Confidence >= Confidence.High && !decided.Contains(Governance.Recommendations.Domain.WireWord.Of(p.Outcome)))
                    .Select(p => $"{excerpt.Name}, round {round}: {p.Outcome}: {p.Text}"));
            }
        }

        Assert.Empty(wrong);
    }

    private static string Worn(string text, Random random)
    {
        string[] telling = ["försl", "föresl", "hemställ", "rekommend", "skrivelse", "utlåtande", "kallelse", "föredragning", "dagordning", "missiv", "press", "nyhet"];
        var worn = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (random.Next(12) == 0 && !telling.Any(t => line.Contains(t, StringComparison.OrdinalIgnoreCase)))
                continue;
            var space = line.Length > 30 ? line.IndexOf(' ', random.Next(20, line.Length - 5)) : -1;
            if (random.Next(8) == 0 && space > 0 && space + 8 < line.Length && char.IsLetter(line[space + 4]) && char.IsLower(line[space + 5]))
                worn.AddRange([line[..(space + 5)] + "-", line[(space + 5)..]]);
            else
                worn.Add(line);
            if (random.Next(15) == 0)
                worn.AddRange(["", "Justerandes sign                                Utdragsbestyrkande", "Sida 3 (9)", ""]);
        }

        return string.Join('\n', worn);
    }

    private static long Allocated(string part, int characters)
    {
        var text = "Kommunstyrelsen\nSammanträdesdatum 2024-05-07\n§ 1 A\nBeslut\n" + string.Concat(Enumerable.Repeat(part, characters / part.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExcerptReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Place> Places(ExcerptItem item) =>
    [
        .. item.Points.Select(p => p.Place), .. item.Points.SelectMany(p => p.Amounts).Select(a => a.Place), .. item.Points.Select(p => p.Condition?.Place ?? default),
        .. item.CaseNumbers.Select(c => c.Place), .. item.SentTo.Select(s => s.Place), item.Body?.Place ?? default, item.Dates?.Place ?? default,
    ];

    private static string Damaged(string text, Random random)
    {
        const string Odd = "§0 1-\n\t.,:;()”—ÅÄöß\u00AD\u0301\uD83D";
        var damaged = new System.Text.StringBuilder(text);
        for (var i = 0; i < 30 && damaged.Length > 10; i++)
        {
            var at = random.Next(damaged.Length - 5);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, random.Next(1, 5));
                    break;
                case 1:
                    damaged.Insert(at, Odd[random.Next(Odd.Length)]);
                    break;
                case 2:
                    damaged[at] = Odd[random.Next(Odd.Length)];
                    break;
                default:
                    damaged.Insert(at, damaged.ToString(at, Math.Min(40, damaged.Length - at)));
                    break;
            }
        }

        return damaged.ToString();
    }
}
