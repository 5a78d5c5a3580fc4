using System.Globalization;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Excerpts;
using Governance.Tests.Records;

namespace Governance.Tests.Excerpts;

/// <summary>The reader held against excerpts in the forms and with the traps of real ones: how much is found, how much is right.</summary>
public sealed class ExcerptCorpusTests
{
    public static TheoryData<string> Formats => ["txt", "docx", "pdf"];

    public static TheoryData<string, string> SetsAndFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var set in CorpusExcerpt.Sets)
            {
                foreach (var format in new[] { "txt", "docx", "pdf" })
                    data.Add(set, format);
            }

            return data;
        }
    }

    [Fact]
    public void There_are_enough_excerpts_to_judge_by() => Assert.True(CorpusExcerpt.All.Count >= 380);

    // What the reader was corrected against it reads; of the set that it never saw, what it promises.
    [Theory, MemberData(nameof(SetsAndFormats))]
    public void Every_field_is_found_and_right(string set, string format)
    {
        var fields = new Dictionary<string, Tally>();
        foreach (var excerpt in CorpusExcerpt.Of(set))
        {
            foreach (var (truth, read) in Paired(excerpt, format))
            {
                Count(fields, "body", excerpt, [truth.Body], [read.Body]);
                Count(fields, "date", excerpt, truth.Dates, read.Dates);
                Count(fields, "§", excerpt, [truth.Paragraph], [read.Paragraph]);
                Count(fields, "case number", excerpt, truth.CaseNumbers, read.CaseNumbers);
                Count(fields, "outcome", excerpt, truth.Points.Select(p => p.SpeechAct + " " + p.Outcome), read.Points.Select(p => p.SpeechAct + " " + p.Outcome));
                Count(fields, "amount", excerpt, truth.Points.SelectMany(p => p.Amounts).Select(a => a.ToString(CultureInfo.InvariantCulture)), read.Points.SelectMany(p => p.Amounts).Select(a => a.ToString(CultureInfo.InvariantCulture)));
            }
        }

        Assert.All(fields, field => Assert.True(field.Value.F1 >= 0.95, $"{field.Key}: {field.Value}"));
    }

    [Fact]
    public void What_cannot_be_read_is_said_to_be_and_nothing_else_is() =>
        Assert.All(CorpusExcerpt.All, e => Assert.Equal((e.Name, e.Unreadable), (e.Name, CorpusExcerpt.Read(e.Text).Unreadable is not null)));

    [Theory, MemberData(nameof(Formats))]
    public void Nothing_but_a_decision_is_a_decision_with_high_confidence(string format)
    {
        var wrong = new List<string>();
        foreach (var excerpt in CorpusExcerpt.All)
        {
            var decided = excerpt.Items.SelectMany(i => i.Points, (i, p) => (i.Paragraph, p)).Where(d => d.p.SpeechAct == "decision").Select(d => $"{d.Paragraph} {d.p.Outcome}").ToList();
            foreach (var (item, point) in CorpusExcerpt.Read(File(excerpt, format)).Items.SelectMany(i => i.Points, (i, p) => (i, p)).Where(d => d.p.Act == SpeechAct.Decision && d.p.Confidence >= Confidence.High))
            {
                var said = $"{item.Paragraph?.Value} {WireWord.Of(point.Outcome)}";
                if (!decided.Remove(said))
                    wrong.Add($"{excerpt.Name}: {said}: {point.Text}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Most_decisions_are_read_with_high_confidence()
    {
        var decisions = CorpusExcerpt.All.Sum(e => e.Items.Sum(i => i.Points.Count(p => p.SpeechAct == "decision" && p.Outcome != "other")));
        var sure = CorpusExcerpt.All.Sum(e => CorpusExcerpt.Read(e.Text).Items.Sum(i => i.Points.Count(p => p.Act == SpeechAct.Decision && p.Confidence >= Confidence.High)));

        Assert.True(sure > decisions * 0.8, $"{sure} of {decisions}");
    }

    // The odd spaces and ligatures of some texts cannot be drawn in a PDF with one plain font.
    private static byte[] File(CorpusExcerpt excerpt, string format) => format switch
    {
        "docx" => MadeFiles.Word(excerpt.Text),
        "pdf" when excerpt.Text.All(c => c < 256 || "–—”“’•…".Contains(c)) && !excerpt.Text.Contains('\u00AD') => MadeFiles.Pdf(excerpt.Text),
        _ => System.Text.Encoding.UTF8.GetBytes(excerpt.Text),
    };

    private static IEnumerable<(CorpusItem Truth, CorpusItem Read)> Paired(CorpusExcerpt excerpt, string format)
    {
        var read = CorpusExcerpt.Read(File(excerpt, format)).Items.Select(CorpusItem.Of).ToList();
        foreach (var truth in excerpt.Items)
        {
            var found = read.FirstOrDefault(r => r.Paragraph == truth.Paragraph);
            if (found is not null)
                read.Remove(found);
            yield return (truth, found ?? CorpusItem.Nothing);
        }

        foreach (var extra in read)
            yield return (CorpusItem.Nothing, extra);
    }

    private static void Count(Dictionary<string, Tally> fields, string field, CorpusExcerpt excerpt, IEnumerable<string?> truth, IEnumerable<string?> read)
    {
        if (!fields.TryGetValue(field, out var tally))
            fields[field] = tally = new Tally();
        var missing = truth.OfType<string>().ToList();
        foreach (var value in read.OfType<string>())
        {
            if (missing.Remove(value))
                tally.Right++;
            else
                tally.Wrong.Add($"{excerpt.Name} +{value}");
        }

        tally.Missing.AddRange(missing.Select(m => $"{excerpt.Name} -{m}"));
    }

    private sealed class Tally
    {
        public int Right { get; set; }

        public List<string> Wrong { get; } = [];

        public List<string> Missing { get; } = [];

        public double F1 => 2.0 * Right / Math.Max(1, 2 * Right + Wrong.Count + Missing.Count);

        public override string ToString() => $"F1 {F1:F3}; {string.Join("; ", Wrong.Concat(Missing))}";
    }
}
