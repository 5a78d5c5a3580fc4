using System.Globalization;

namespace Governance.Meetings.Domain;

/// <summary>Writes minutes from the state. They are Swedish whatever language the reader's pages are in: they are the record.</summary>
internal static class MinutesComposer
{
    public static Minutes Compose(MeetingState state) => new(
        Head(state),
        [.. state.Items.Where(i => i.Paragraph is not null).OrderBy(i => i.Paragraph).Select(i => Paragraph(state, i))]);

    /// <summary>One §. It rests on the item, the composition and the rules alone, so that what happens elsewhere does not change it.</summary>
    public static MinutesParagraph Paragraph(MeetingState state, AgendaItem item) =>
        new(item.Paragraph ?? 0, item.Id, item.Content.Title, item.Content.CaseNumber, item.Content.Closed, [.. Sections(state, item).Where(s => s.Lines.Count > 0)])
        {
            Tallies = [.. item.Votes.Select(v => new MinutesTally(v.Yes, v.No, v.Abstained))],
        };

    private static MinutesHead Head(MeetingState state) => new()
    {
        Body = state.Rules.Name,
        On = state.On,
        EndedOn = state.EndedOn,
        OpenedAt = state.OpenedAt,
        EndedAt = state.EndedAt,
        Place = state.Place,
        Chair = state.ChairId is { } chair ? state.Roster.NameOf(chair) : "",
        Secretary = state.Secretary,
        Adjusters = [.. state.Adjusters.Select(state.Roster.NameOf)],
        Attendees = [.. state.Roster.People.Where(p => state.Attendance.Any(a => a.MandateId == p.MandateId)).Select(p => Attendee(state, p))],
        Changes = [.. state.Notes.Select(n => Change(state, n))],
        Struck = [.. state.Items.Where(i => i is { Stage: ItemStage.Struck, Paragraph: null }).Select(i => $"{i.Content.Title}: utgår. {i.StruckBecause}")],
    };

    private static MinutesAttendee Attendee(MeetingState state, Seated person)
    {
        var now = state.AttendanceOf(person.MandateId);
        return new MinutesAttendee(person.Written, person.Kind, now.HasServed, now.ServedFor is { } member ? state.Roster.NameOf(member) : "", now.Presence == Presence.Remote);
    }

    private static string Change(MeetingState state, AttendanceNote note)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"§ {note.Paragraph}, kl. {note.At:HH:mm}: {state.Roster.NameOf(note.MandateId)} ");
        return where + note.Change switch
        {
            AttendanceChange.Came when note.Presence == Presence.Remote => "deltar på distans.",
            AttendanceChange.Came => "är närvarande.",
            AttendanceChange.Left => "lämnar mötet.",
            AttendanceChange.BeganToServe when note.ForId is { } member => $"tjänstgör för {state.Roster.NameOf(member)}.",
            AttendanceChange.BeganToServe => "tjänstgör på en vakant plats.",
            _ => "slutar tjänstgöra.",
        };
    }

    private static IEnumerable<MinutesSection> Sections(MeetingState state, AgendaItem item)
    {
        string Name(Guid id) => state.Roster.NameOf(id);
        yield return new(MinutesHeading.Recusal, [.. Recusals(item, Name)]);
        yield return new(MinutesHeading.Decision, [.. Decision(state, item, Name)]);
        yield return Written(MinutesHeading.Background, item.TextOf(TextPart.Background));
        yield return new(MinutesHeading.Basis, [.. item.Content.Papers.Select(p => p.Title), .. Lines(item.TextOf(TextPart.Basis))]);
        yield return Written(MinutesHeading.Discussion, item.TextOf(TextPart.Discussion));
        yield return new(MinutesHeading.Claims, [.. Verdict.Open(item).Select(c => Claimed(c, Name))]);
        yield return new(MinutesHeading.Questions, [.. Put(item)]);
        yield return new(MinutesHeading.Vote, [.. item.Votes.SelectMany(v => Voted(item, v, Name))]);
        yield return new(MinutesHeading.Reservations, [.. item.Reservations.SelectMany(r => (IEnumerable<string>)[$"{Name(r.MandateId)} reserverar sig mot beslutet.", .. Lines(r.Reasons)])]);
        yield return new(MinutesHeading.Statements, [.. item.Statements.SelectMany(s => (IEnumerable<string>)[$"{Name(s.MandateId)} lämnar ett särskilt yttrande:", .. Lines(s.Text)])]);
        yield return new(MinutesHeading.Distribution, item.Distribution);
    }

    private static IEnumerable<string> Recusals(AgendaItem item, Func<Guid, string> name) => item.Recusals.Select(r => r.ReplacedBy is { } substitute
        ? $"{name(r.MandateId)} anmäler jäv och deltar inte: {r.Reason} {name(substitute)} tjänstgör."
        : $"{name(r.MandateId)} anmäler jäv och deltar inte: {r.Reason}");

    private static IEnumerable<string> Decision(MeetingState state, AgendaItem item, Func<Guid, string> name)
    {
        if (item.Stage == ItemStage.Struck)
            return [$"Punkten behandlas inte. {item.StruckBecause}"];
        return item.Outcome is not { } outcome ? [] :
        [
            .. Carried(state.Rules, outcome),
            .. Lines(outcome.Text),
            .. outcome.Abstained.Select(a => $"{name(a)} deltar inte i beslutet."),
        ];
    }

    private static IEnumerable<string> Carried(BodyRules rules, ItemOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Rejected when rules.Formal => [$"{rules.Name} avslår förslaget."],
        // A forum has nothing to reject on a principal's behalf: it does not join in.
        OutcomeKind.Rejected => [$"{rules.Name} ställer sig inte bakom förslaget."],
        OutcomeKind.ReferredBack => ["Ärendet återremitteras."],
        OutcomeKind.Postponed => ["Ärendet bordläggs."],
        _ => outcome.Points.Count == 1
            ? [$"{rules.Name} {outcome.Points[0].Verb} {outcome.Points[0].Text}"]
            : outcome.Points.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {rules.Name} {p.Verb} {p.Text}")),
    };

    private static string Claimed(Claim claim, Func<Guid, string> name)
    {
        var by = claim.Supporters.Count == 0 ? name(claim.ById) : $"{name(claim.ById)} med instämmande av {string.Join(", ", claim.Supporters.Select(name))}";
        var what = claim.Kind switch
        {
            ClaimKind.Approve => "bifall till förslaget",
            ClaimKind.Reject => "avslag på förslaget",
            ClaimKind.Amend => "ändring",
            ClaimKind.Add => "tillägg",
            ClaimKind.ReferBack => "återremiss",
            ClaimKind.Postpone => "bordläggning",
            ClaimKind.MinorityReferBack => "återremiss på begäran av minst en tredjedel av de närvarande",
            _ => "bordläggning på begäran av minst en tredjedel av de närvarande",
        };
        return claim.Text.Length == 0 ? $"{by} yrkar {what}." : $"{by} yrkar {what}: {claim.Text}";
    }

    private static IEnumerable<string> Put(AgendaItem item)
    {
        string What(Guid claimId) => Short(item.Claims.First(c => c.Id == claimId));
        if (item.Questions.Count > 0)
            yield return $"Ordföranden prövar yrkandena i denna ordning: {string.Join(", ", item.Questions.Select(What))}.";
        foreach (var ruling in item.Rulings)
        {
            yield return ruling.ByVote ? $"Omröstningen ger {(ruling.Carried ? "bifall" : "avslag")} till yrkandet om {What(ruling.ClaimId)}."
                : $"Ordföranden finner {(ruling.Carried ? "bifall" : "avslag")} till yrkandet om {What(ruling.ClaimId)}.";
        }
    }

    private static IEnumerable<string> Voted(AgendaItem item, Vote vote, Func<Guid, string> name)
    {
        var settled = vote.SettledBy switch
        {
            SettledBy.CastingVote => " Ordförandens utslagsröst avgör.",
            SettledBy.Lot => " Lotten avgör.",
            _ => "",
        };
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Ja för {Short(item.Claims.First(c => c.Id == vote.ClaimId))}, nej mot: {vote.Yes} ja, {vote.No} nej, {vote.Abstained} avstår.{settled}");
        foreach (var (ballot, word) in new[] { (Ballot.Yes, "Ja"), (Ballot.No, "Nej"), (Ballot.Abstain, "Avstår") })
        {
            if (vote.Ballots.Where(b => b.Ballot == ballot).Select(b => name(b.MandateId)).ToList() is { Count: > 0 } names)
                yield return $"{word}: {string.Join(", ", names)}";
        }
    }

    private static string Short(Claim claim) => claim.Kind switch
    {
        ClaimKind.Approve => "bifall",
        ClaimKind.Reject => "avslag",
        ClaimKind.Amend => "ändring",
        ClaimKind.Add => "tillägg",
        ClaimKind.ReferBack or ClaimKind.MinorityReferBack => "återremiss",
        _ => "bordläggning",
    };

    private static MinutesSection Written(MinutesHeading heading, string text) => new(heading, [.. Lines(text)]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
