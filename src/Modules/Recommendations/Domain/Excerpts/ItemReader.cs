using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Reads one paragraph of minutes: its sections, its points, what is said beside them.</summary>
internal static partial class ItemReader
{
    // No § has more headings; what has is read to here.
    private const int Most = 300;

    private sealed record Part(Section Section, SectionHead? Head, int From, int To);

    /// <summary>What stands between two lines, and is said of body, date and number elsewhere.</summary>
    public static ExcerptItem Read(IReadOnlyList<ExcerptLine> lines, int from, int to, ExcerptItem known, Paper paper = Paper.Minutes)
    {
        var parts = Parts(lines, from, to, paper);
        var body = known.Body ?? BodyOf(lines, parts);
        var setting = new PointSetting(body?.Value, paper == Paper.Minutes && body is { Confidence: >= Confidence.High } && known.Dates is { Confidence: >= Confidence.High } && (known.Paragraph is not null || known.CaseNumbers.Count > 0));
        var (points, reservations) = Points(lines, parts, setting);
        foreach (var part in parts.Where(p => p.Section == Section.Reservation))
            reservations.AddRange(PointParagraph.Of(lines, part.From, part.To, part.Head).Where(p => p.Text.Length > 5).Take(30).Select(p => new Found<string>(p.Text, p.PlaceOf(0, p.Text.Length), 0.9)));
        return known with
        {
            Body = body,
            Points = points,
            Reservations = reservations,
            SentTo = [.. parts.Where(p => p.Section == Section.SentTo).SelectMany(p => Recipients(lines, p)).Take(60)],
        };
    }

    private static List<Part> Parts(IReadOnlyList<ExcerptLine> lines, int from, int to, Paper paper)
    {
        var parts = new List<Part>();
        var (section, head, start) = (Section.Opening, (SectionHead?)null, from);
        for (var i = from; i < to && parts.Count < Most; i++)
        {
            if (lines[i].Noise || lines[i].Contents || lines[i].Blank || lines[i].Head is not { } found)
                continue;
            // The matter's title may look like one: "Förslag till ny arbetsordning".
            if (found is { Section: Section.Draft, Owner: null } && IsTitle(lines, from, i))
                continue;
            // "Förslag till beslut" with "Kommunstyrelsens beslut" right under it is still a draft; "Beslut" with a proposal under it is one.
            if (found.Section == Section.Decision && section == Section.Draft && head is not { Rest.Length: > 0 } && Empty(lines, start + 1, i))
                found = found with { Section = Section.Draft, Owner = head?.Owner, To = found.Owner ?? head?.To };
            // Nothing that an official or a summons writes is decided yet, whatever its heading says.
            if (found.Section == Section.Decision && paper != Paper.Minutes)
                found = found with { Section = Section.Draft };
            parts.Add(new Part(section, head, start, i));
            (section, head, start) = (found.Section, found, i);
        }

        parts.Add(new Part(section, head, start, to));
        return [.. parts.Where(p => p.To > p.From)];
    }

    // The first words below a §, unless they are those of a proposal for a decision.
    private static bool IsTitle(IReadOnlyList<ExcerptLine> lines, int from, int at) =>
        Empty(lines, from, at) && lines[at].Flat.StartsWith("Förslag ", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Asked, a => lines[at].Flat.Contains(a, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Asked = ["beslut", "ställningstagande", "rekommendation", "yttrande", " i ", "fullmäktige", "styrelsen"];

    private static bool Empty(IReadOnlyList<ExcerptLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!lines[i].Blank && !lines[i].Noise)
                return false;
        }

        return true;
    }

    private static (List<ExcerptPoint>, List<Found<string>>) Points(IReadOnlyList<ExcerptLine> lines, List<Part> parts, PointSetting setting)
    {
        var (own, drafts, weak, reservations) = (new List<ExcerptPoint>(), new List<ExcerptPoint>(), new List<ExcerptPoint>(), new List<Found<string>>());
        var (before, decided) = (new List<ExcerptPoint>(), false);
        var copied = false;
        List<ExcerptPoint>? nearest = null;
        foreach (var part in parts)
        {
            if (part.Section is not (Section.Decision or Section.Draft or Section.Opening))
                continue;
            // Another body's decision beside the own one is told.
            var foreign = part.Section == Section.Decision && part.Head?.Owner is { } whose && setting.Body is { } minutes && !BodyNames.Same(whose, minutes);
            if (foreign && parts.Exists(p => p.Section == Section.Decision && !ReferenceEquals(p, part) && (p.Head?.Owner is null || BodyNames.Same(p.Head.Owner, setting.Body))))
                continue;
            var reader = new PointReader(setting, part.Head, part.Section);
            var read = reader.Read(PointParagraph.Of(lines, part.From, part.To, part.Head));
            reservations.AddRange(reader.Reservations);
            var owned = part.Section == Section.Draft && part.Head?.Owner is { } owner && setting.Body is { } body && BodyNames.First(owner) is not null && BodyNames.Same(owner, body);
            decided |= part.Section == Section.Decision && (read.Count > 0 || reader.RefersToProposal);
            if (part.Section == Section.Opening)
                before.AddRange(read);
            if (part.Section == Section.Decision || owned || part.Section == Section.Opening && read.Count > 0)
                own.AddRange(read);
            else
                drafts.AddRange(read);
            if (part.Section == Section.Draft && read.Count > 0)
                nearest = read;
            if (reader.RefersToProposal && !copied)
            {
                own.AddRange(AsProposed(nearest, setting));
                copied = nearest is not null;
            }
        }

        // What stands before a heading for decisions lost its own heading, most likely "Förslag till beslut".
        if (decided)
            own.RemoveAll(p => (p.Act == SpeechAct.Decision || p.Confidence <= 0.6) && before.Contains(p));
        // What officials or another body wanted is of interest only where the minutes do not tell what became of it.
        var points = own.Count > 0 ? own : drafts.Count > 0 ? drafts : weak;
        // Most of minutes is background: it is read only for what is found nowhere else.
        foreach (var part in parts.Where(p => p.Section == Section.Narrative && (ReferenceEquals(points, weak) || Says(lines, p, "reserver"))))
        {
            var reader = new PointReader(setting, part.Head, part.Section);
            weak.AddRange(reader.Read(PointParagraph.Of(lines, part.From, part.To, part.Head)));
            reservations.AddRange(reader.Reservations);
        }

        return (points, reservations);
    }

    private static bool Says(IReadOnlyList<ExcerptLine> lines, Part part, string word)
    {
        for (var i = part.From; i < part.To; i++)
        {
            if (lines[i].Flat.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "Beslut: Enligt förslag": the words are those of the nearest proposal before; what it asks of another body stays asked.
    private static IEnumerable<ExcerptPoint> AsProposed(List<ExcerptPoint>? proposal, PointSetting setting) =>
        (proposal ?? []).Select(p => p with
        {
            Act = p.Addressee is null || p.Outcome == ExcerptOutcome.Assigned || BodyNames.Same(p.Addressee.Value, setting.Body)
                ? BodyNames.IsForum(setting.Body) ? SpeechAct.Position : SpeechAct.Decision : SpeechAct.Proposal,
            Confidence = Math.Min(p.Confidence, 0.75),
        });

    private static Found<string>? BodyOf(IReadOnlyList<ExcerptLine> lines, List<Part> parts)
    {
        foreach (var part in parts.Where(p => p.Section is Section.Decision or Section.Draft))
        {
            if (part is { Section: Section.Decision, Head.Owner: { } owner } && BodyNames.First(owner) is { } named)
                return new Found<string>(named.Name, Place.Of(lines[part.From].Start, lines[part.From].End), 0.85);
        }

        if (parts.FirstOrDefault(p => p is { Section: Section.Draft, Head: { Owner: null, To: not null } }) is { } asked)
            return new Found<string>(asked.Head!.To!, Place.Of(lines[asked.From].Start, lines[asked.From].End), 0.6);
        foreach (var part in parts.Where(p => p.Section is Section.Decision or Section.Draft or Section.Opening))
        {
            foreach (var paragraph in PointParagraph.Of(lines, part.From, Math.Min(part.To, part.From + 40), part.Head).Take(6))
            {
                if (Leads.Read(paragraph.Text) is { Body: { } body, Past: false } lead && paragraph.Marking is null)
                    return new Found<string>(body, paragraph.PlaceOf(0, lead.Subject.Length), part.Section == Section.Draft ? 0.7 : 0.8);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:justera[dt]s?\b|justering|datum för|anslag|anslås|vid protokollet|underskrift|protokollet (?:är |har )?justera|\d{4}-\d\d-\d\d)", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex LastPage { get; }

    private static IEnumerable<Found<string>> Recipients(IReadOnlyList<ExcerptLine> lines, Part part)
    {
        var any = false;
        for (var i = part.From; i < part.To; i++)
        {
            var line = lines[i];
            if (line.Blank || line.Noise || line.Contents || i == part.From && part.Head is not { Rest.Length: > 0 })
                continue;
            var at = i == part.From ? part.Head!.RestAt : 0;
            var text = line.Flat[at..].TrimStart('-', '–', '•', '*', ' ', '·', '▪').TrimEnd('.', ' ', ';');
            // A recipient is a few words; a sentence, a signature line or what follows on the meeting's last page is none.
            if (text.Length > 140 || LastPage.IsMatch(text) || text.StartsWith("___", StringComparison.Ordinal) || any && line.Flat.EndsWith('.') && line.Flat.Length > 60)
                yield break;
            foreach (var name in text.Contains("  ", StringComparison.Ordinal) ? [text] : text.Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                any = true;
                if (name.Trim(',') is { Length: > 1 } clean)
                    yield return new Found<string>(clean, Place.Of(line.OffsetOf(at), line.End), 0.85);
            }
        }
    }
}
