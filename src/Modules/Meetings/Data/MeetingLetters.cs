using System.Globalization;
using System.Text;
using Governance.Meetings.Domain;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Meetings.Data;

/// <summary>The letters to those who are called, one each, in Swedish as official mail is.</summary>
/// <param name="Forum">The forum's room.</param>
/// <param name="Now">When they are written, UTC.</param>
internal sealed record MeetingLetters(Room Forum, DateTime Now)
{
    // A subject line takes 300 characters; a forum's name takes 120 of them.
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The summons with its agenda.</summary>
    public IEnumerable<OutboxMessage> Summons(MeetingState state) => ToAll(
        state, "MeetingSummons", $"{state.Id}", $"Kallelse: {state.Rules.Name} {state.On.Iso()}",
        $"Du kallas till möte med {state.Rules.Name}.\n\n{When(state)}\n\nDagordning\n{Agenda(state)}");

    /// <summary>What has changed since.</summary>
    public IEnumerable<OutboxMessage> Changes(MeetingState before, MeetingState state) => ToAll(
        state, "MeetingChanges", string.Create(CultureInfo.InvariantCulture, $"{state.Id}:{Now.Ticks}"), $"Ändrat möte: {state.Rules.Name} {state.On.Iso()}",
        $"Mötet med {state.Rules.Name} har ändrats sedan kallelsen.\n\n{string.Join('\n', Changed(before))}\n\n{When(state)}\n\nDagordning\n{Agenda(state)}");

    /// <summary>That it will not be held.</summary>
    public IEnumerable<OutboxMessage> Cancelled(MeetingState state) => ToAll(
        state, "MeetingCancelled", $"{state.Id}", $"Inställt möte: {state.Rules.Name} {state.On.Iso()}",
        $"Mötet med {state.Rules.Name} {state.On.Iso()} är inställt.\n\nSkäl: {state.CancelledBecause}");

    private IEnumerable<OutboxMessage> ToAll(MeetingState state, string kind, string key, string subject, string text) =>
        state.Roster.People.DistinctBy(p => p.Email.ToUpperInvariant()).Where(p => p.Email.Length > 0).Select(p => new OutboxMessage
        {
            CreatedAt = Now,
            SenderId = Forum.Id,
            RecipientId = p.PrincipalId ?? Forum.Id,
            Address = p.Email,
            Kind = kind,
            Subject = subject,
            Text = $"{p.Name}\n\n{text.Trim()}\n\n{Closing(p)}\n\nDu hittar mötet och handlingarna under Möten i Länsforum.\n\n{Forum.Name}\n",
            DeduplicationKey = $"{kind}:{key}:{p.MandateId}",
        });

    private static string Closing(Seated person) => person.Kind switch
    {
        SeatKind.Member => "Meddela forumets sekreterare om du har förhinder, så kallas en ersättare in.",
        SeatKind.Substitute => "Du är ersättare och tjänstgör om en ordinarie ledamot har förhinder.",
        _ => "Du deltar utan rösträtt.",
    };

    private static string When(MeetingState state) => string.Create(
        Swedish, $"{state.On:dddd d MMMM yyyy} kl. {state.From:HH\\:mm}\n{state.Place}");

    private static string Agenda(MeetingState state)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var item in state.Items.Where(i => i.Stage != ItemStage.Struck))
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {item.Content.Title}");
            if (item.Content.CaseNumber.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $" ({item.Content.CaseNumber})");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Changed(MeetingState before) => before.Changes.Where(c => c.ToldOn is null).Select(c => c.ItemId is { } id && before.Find(id) is { } item
        ? item switch
        {
            { Stage: ItemStage.Struck } => $"Utgår: {item.Content.Title}. {item.StruckBecause}",
            { AddedLate: true, ToldOn: null } => $"Ny punkt: {item.Content.Title}",
            _ => $"Ändrad punkt: {item.Content.Title}",
        }
        : "Dag, tid eller plats är ändrad.");
}
