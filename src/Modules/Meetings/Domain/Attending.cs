using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>Who is there, who serves, and who leads.</summary>
internal static class Attending
{
    public static MeetingEvent Open(MeetingState state, OpenMeeting c, DateOnly today, TimeOnly at)
    {
        state.Require(MeetingStage.Summoned);
        Planning.RequirePeople(c.Roster);
        if (today < state.On)
            throw new RuleBroken(MeetingRules.WrongDay, "Mötet kan öppnas först den dag det hålls.");
        if (c.FirstParagraph < 1)
            throw new RuleBroken(MeetingRules.Paragraphs, "Paragraferna börjar på 1 varje år.");
        return new MeetingOpened(c.Roster, c.FirstParagraph, c.Secretary.Trim(), at, c.Rules);
    }

    public static MeetingEvent Chair(MeetingState state, ChooseChair c)
    {
        state.Require(MeetingStage.InSession);
        var person = state.Person(c.ChairId);
        if (!state.AttendanceOf(c.ChairId).Serving)
            throw new RuleBroken(MeetingRules.Chair, "{0} tjänstgör inte och kan därför inte leda mötet.", person.Written);
        return new ChairChosen(c.ChairId);
    }

    public static IReadOnlyList<MeetingEvent> Note(MeetingState state, NoteAttendance c, TimeOnly at)
    {
        state.Require(MeetingStage.InSession);
        var person = state.Person(c.MandateId);
        var before = state.AttendanceOf(c.MandateId);
        if (before.Presence == c.Presence)
            return [];
        if (c.Presence == Presence.Absent)
            return [new AttendanceNoted(c.MandateId, AttendanceChange.Left, Presence.Absent, false, null, at)];
        RequireRemote(state.Rules, c);
        if (before.Presence != Presence.Absent)
            return [new AttendanceNoted(c.MandateId, AttendanceChange.Came, c.Presence, before.Serving, before.ServesFor, at)];
        var serves = person is { Kind: SeatKind.Member, HasVote: true } && (!before.HasLeft || state.Rules.MayServeAgain);
        var came = new AttendanceNoted(c.MandateId, AttendanceChange.Came, c.Presence, serves, null, at);
        // A member who comes takes the seat, whoever serves in it (KL 5:19).
        return serves && state.Attendance.FirstOrDefault(a => a.Serving && a.ServesFor == c.MandateId) is { } substitute
            ? [new AttendanceNoted(substitute.MandateId, AttendanceChange.StoppedServing, substitute.Presence, false, null, at), came]
            : [came];
    }

    public static MeetingEvent Serve(MeetingState state, LetServe c, TimeOnly at)
    {
        state.Require(MeetingStage.InSession);
        var (person, now) = (state.Person(c.MandateId), state.AttendanceOf(c.MandateId));
        if (person is not { Kind: SeatKind.Substitute, HasVote: true })
            throw new RuleBroken(MeetingRules.Serving, "{0} är inte ersättare och kan inte tjänstgöra i någon annans ställe.", person.Written);
        if (now.Presence == Presence.Absent)
            throw new RuleBroken(MeetingRules.Serving, "{0} är inte närvarande. Anteckna närvaron först.", person.Written);
        if (now.Serving)
            throw new RuleBroken(MeetingRules.Serving, "{0} tjänstgör redan.", person.Written);
        if (now.HasLeft && !state.Rules.MayServeAgain)
            throw new RuleBroken(MeetingRules.Serving, "{0} har avbrutit tjänstgöringen och får inte tjänstgöra igen samma dag (KL 5:20).", person.Written);
        RequireFree(state, c.ForId);
        return new AttendanceNoted(c.MandateId, AttendanceChange.BeganToServe, now.Presence, true, c.ForId, at);
    }

    public static MeetingEvent Stop(MeetingState state, StopServing c, TimeOnly at)
    {
        state.Require(MeetingStage.InSession);
        var (person, now) = (state.Person(c.MandateId), state.AttendanceOf(c.MandateId));
        if (!now.Serving || person.Kind != SeatKind.Substitute)
            throw new RuleBroken(MeetingRules.Serving, "{0} tjänstgör inte som ersättare.", person.Written);
        return new AttendanceNoted(c.MandateId, AttendanceChange.StoppedServing, now.Presence, false, null, at);
    }

    public static MeetingEvent Recuse(MeetingState state, Recuse c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        var person = state.Person(c.MandateId);
        if (item.IsRecused(c.MandateId))
            throw new RuleBroken(MeetingRules.Recused, "{0} har redan anmält jäv i punkten.", person.Written);
        if (c.Reason.Trim().Length == 0)
            throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv vad jävet beror på.");
        if (item.Claims.Any(k => !k.Withdrawn && (k.ById == c.MandateId || k.Supporters.Contains(c.MandateId))) || item.Recusals.Any(r => r.ReplacedBy == c.MandateId))
            throw new RuleBroken(MeetingRules.Recused, "{0} har yrkat eller tjänstgör i någon annans ställe i punkten. Ta tillbaka det först: den som är jävig deltar inte ({1}).", person.Written, state.Rules.RecusalSource);
        if (c.ReplacedBy is { } substitute)
            RequireReplacement(state, item, c.MandateId, substitute);
        return new MemberRecused(c.ItemId, new Recusal(c.MandateId, c.Reason.Trim(), c.ReplacedBy));
    }

    private static void RequireReplacement(MeetingState state, AgendaItem item, Guid recused, Guid substitute)
    {
        var person = state.Person(substitute);
        var now = state.AttendanceOf(substitute);
        if (person is not { Kind: SeatKind.Substitute, HasVote: true } || now.Presence == Presence.Absent || now.Serving
            || item.IsRecused(substitute) || item.Recusals.Any(r => r.ReplacedBy == substitute) || !state.AttendanceOf(recused).Serving)
        {
            throw new RuleBroken(MeetingRules.Serving, "{0} kan inte tjänstgöra i punkten. Välj en närvarande ersättare som inte redan tjänstgör eller är jävig.", person.Written);
        }
    }

    private static void RequireRemote(BodyRules rules, NoteAttendance c)
    {
        if (c.Presence != Presence.Remote)
            return;
        if (!rules.RemoteAllowed)
            throw new RuleBroken(MeetingRules.Remote, "Deltagande på distans är inte tillåtet: {0}.", RemoteSource(rules.Kind));
        if (!c.SoundAndPicture)
            throw new RuleBroken(MeetingRules.Remote, "Den som deltar på distans ska se och höra alla och själv synas och höras, med ljud och bild i realtid ({0}). Annars är personen inte närvarande.", rules.Source(rules.Kind == BodyKind.Council ? "KL 5:16" : "KL 6:24"));
    }

    private static TextKey RemoteSource(BodyKind kind) => kind switch
    {
        BodyKind.Council => new TextKey("fullmäktige har inte beslutat det (KL 5:16)"),
        BodyKind.Committee => new TextKey("fullmäktige har inte beslutat det för nämnden (KL 6:24)"),
        _ => new TextKey("forumets arbetsordning säger inget om det"),
    };

    // A seat is free when its member does not serve and nobody else does in it.
    private static void RequireFree(MeetingState state, Guid? forId)
    {
        if (forId is { } member)
        {
            var person = state.Person(member);
            if (person is not { Kind: SeatKind.Member, HasVote: true })
                throw new RuleBroken(MeetingRules.Serving, "{0} är inte ordinarie ledamot med rösträtt.", person.Written);
            if (state.AttendanceOf(member).Serving)
                throw new RuleBroken(MeetingRules.Serving, "{0} tjänstgör själv, så platsen är inte ledig ({1}).", person.Written, state.Rules.Source("KL 5:17"));
            if (state.Attendance.FirstOrDefault(a => a.Serving && a.ServesFor == member) is { } other)
                throw new RuleBroken(MeetingRules.Serving, "{0} tjänstgör redan för {1}.", state.Roster.NameOf(other.MandateId), person.Written);
            return;
        }

        var vacant = state.Roster.Seats - state.Roster.People.Count(p => p is { Kind: SeatKind.Member, HasVote: true });
        if (state.Attendance.Count(a => a is { Serving: true, ServesFor: null } && state.Roster.Find(a.MandateId)?.Kind == SeatKind.Substitute) >= vacant)
            throw new RuleBroken(MeetingRules.Serving, "Ingen plats är vakant. Välj vilken ledamot ersättaren tjänstgör för.");
    }
}
