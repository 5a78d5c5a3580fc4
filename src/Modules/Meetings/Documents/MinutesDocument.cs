using System.Globalization;
using Governance.Meetings.Domain;
using Governance.Platform.Time;

namespace Governance.Meetings.Documents;

/// <summary>Who approved a text, how and when, as it stands beside it.</summary>
/// <param name="Name">As in the minutes.</param>
/// <param name="How">Such as "godkände 2026-03-14" or "noterat av sekreteraren".</param>
internal sealed record SignedLine(string Name, string How);

/// <summary>What stands beside a text of minutes and is no part of it.</summary>
internal sealed record MinutesAside
{
    public IReadOnlyList<SignedLine> Signed { get; init; } = [];

    /// <summary>The day of the adjustment; null while it is a draft.</summary>
    public DateOnly? AdjustedOn { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public string Hash { get; init; } = "";

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Newest checkpoint of the log, as it was signed; null where there is none.</summary>
    public string? Checkpoint { get; init; }
}

/// <summary>Minutes, and an extract of one §, as Word documents. The words are the record's own; nothing is said here that the page does not.</summary>
internal static class MinutesDocument
{
    public static byte[] Whole(Minutes minutes, bool formal, MinutesAside aside)
    {
        var file = new WordFile();
        var name = NameOf(minutes, aside);
        file.Title(name);
        Head(file, minutes.Head);
        foreach (var paragraph in minutes.Paragraphs)
            Paragraph(file, paragraph, formal, level: 1);
        Aside(file, aside);
        return file.Save(name, $"{minutes.Head.Body}, {minutes.Head.On.Iso()}");
    }

    public static byte[] Extract(MinutesParagraph paragraph, string body, DateOnly on, bool formal, MinutesAside aside)
    {
        var file = new WordFile();
        var name = string.Create(CultureInfo.InvariantCulture, $"Protokollsutdrag {body} {on:yyyy-MM-dd} § {paragraph.Number}");
        file.Title(name);
        Paragraph(file, paragraph, formal, level: 1);
        Aside(file, aside);
        return file.Save(name, $"{body}, {on.Iso()}");
    }

    /// <summary>"Protokoll Centralt samverkansorgan 2022-03-01", with a word where it is not adjusted.</summary>
    public static string NameOf(Minutes minutes, MinutesAside aside) =>
        $"Protokoll {minutes.Head.Body} {minutes.Head.On.Iso()}{(aside.AdjustedOn is null ? ", ojusterat" : "")}";

    private static void Head(WordFile file, MinutesHead head)
    {
        file.Table("Uppgifter om mötet", ["Uppgift", "Värde"], MinutesWords.Facts(head).Where(f => f.Value.Length > 0).Select(f => (IReadOnlyList<string>)[f.Word, f.Value]));
        file.Heading(1, "Närvarande");
        foreach (var (heading, people) in MinutesWords.Groups(head))
        {
            file.Heading(2, heading);
            file.Table(heading, ["Namn", "Deltagande"], people.Select(p => (IReadOnlyList<string>)[p.Name, MinutesWords.PartOf(p)]));
        }

        Lines(file, 2, "Ändringar i närvaron", head.Changes);
        Lines(file, 2, "Utgår", head.Struck);
    }

    private static void Paragraph(WordFile file, MinutesParagraph paragraph, bool formal, int level)
    {
        file.Heading(level, MinutesWords.HeadingOf(paragraph));
        if (paragraph.CaseNumber.Length > 0)
            file.Text("Diarienummer: " + paragraph.CaseNumber);
        if (paragraph.Closed)
            file.Text("Punkten behandlades inom stängda dörrar.");
        foreach (var section in paragraph.Sections)
        {
            Lines(file, level + 1, MinutesWords.Of(section.Heading, formal), section.Lines);
            if (section.Heading == MinutesHeading.Vote)
                Draw(file, paragraph.Tallies);
        }
    }

    private static void Draw(WordFile file, IReadOnlyList<MinutesTally> tallies)
    {
        foreach (var tally in tallies)
        {
            file.Bar(
                string.Create(CultureInfo.InvariantCulture, $"Stapel över rösterna: {tally.Yes} ja, {tally.No} nej, {tally.Abstained} avstår."),
                [new BarPart(tally.Yes, 0x2E6B1F), new BarPart(tally.No, 0xCC6B5A), new BarPart(tally.Abstained, 0xC9CDD3)]);
        }
    }

    private static void Aside(WordFile file, MinutesAside aside)
    {
        file.Heading(1, "Justering");
        if (aside.Signed.Count > 0)
            file.Table("Justering", ["Namn", "Justering"], aside.Signed.Select(s => (IReadOnlyList<string>)[s.Name, s.How]));
        file.Text(aside.AdjustedOn is { } day ? $"Justerat {day.Iso()}." : "Texten är inte justerad.");
        Lines(file, 1, "Rättelser efter justeringen", [.. aside.Corrections.Select(c => $"{c.On.Iso()}, {c.By}: {c.Text}")]);
        file.Small("Textens kontrollsumma (SHA-256): " + aside.Hash);
        if (aside.Checkpoint is { } checkpoint)
        {
            file.Small("Kontrollpunkt för händelseloggen:");
            foreach (var line in checkpoint.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                file.Small(line);
        }
    }

    private static void Lines(WordFile file, int level, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        file.Heading(level, heading);
        foreach (var line in lines)
            file.Text(line);
    }
}
