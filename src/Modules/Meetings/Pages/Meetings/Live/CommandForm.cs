using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Governance.Meetings.Domain;
using Microsoft.AspNetCore.Http;

namespace Governance.Meetings.Pages.Meetings.Live;

/// <summary>
/// A command as a form on the page says it, and as a browser queues it while the network is gone: names with their values. Both ways
/// are read here, so that what works without script is what works with it. Only what is done at the table can be said in it.
/// </summary>
internal sealed class CommandForm(IReadOnlyDictionary<string, string[]> fields)
{
    /// <summary>The longest text that is taken from the page.</summary>
    public const int LongestText = 20_000;

    /// <summary>Of a form that was sent without script.</summary>
    public static CommandForm Of(IFormCollection form) => new(form.ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray(), StringComparer.Ordinal));

    /// <summary>The item that the form is about; null for people and the meeting itself.</summary>
    public Guid? ItemId => Guid.TryParse(Text("item"), out var id) ? id : null;

    /// <summary>The browser's id of the command.</summary>
    public Guid? CommandId => Guid.TryParse(Text("commandId"), out var id) ? id : null;

    /// <summary>The version of the scope that was on the page.</summary>
    public int? Seen => int.TryParse(Text("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    /// <summary>The browser window; empty without script.</summary>
    public Guid DeskId => Guid.TryParse(Text("desk"), out var id) ? id : default;

    /// <summary>The name of the command.</summary>
    public string Name => Text("command");

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => fields.TryGetValue(name, out var values) && values.Length > 0 ? values[^1].ReplaceLineEndings("\n") : "";

    /// <summary>The command.</summary>
    /// <param name="state">The meeting, for what is said by a name on it.</param>
    /// <exception cref="ValidationException">Something was not chosen or is too long.</exception>
    public MeetingCommand Read(MeetingState state)
    {
        if (fields.Values.SelectMany(v => v).Any(v => v.Length > LongestText))
            throw Invalid("Texten är för lång. Korta den till högst 20 000 tecken.");
        return Person() ?? AtItem(state) ?? Voting(state) ?? Meeting() ?? Adjustment() ?? throw Invalid("Det går inte att göra här.");
    }

    private MeetingCommand? Person() => Name switch
    {
        "noteAttendance" => new NoteAttendance(Id("mandate", "Välj vem det gäller."), Choice<Presence>("presence"), SoundAndPicture: true),
        "letServe" => new LetServe(Id("mandate", "Välj vem det gäller."), Maybe("for")),
        "stopServing" => new StopServing(Id("mandate", "Välj vem det gäller.")),
        _ => null,
    };

    private MeetingCommand? Meeting() => Name switch
    {
        "chooseChair" => new ChooseChair(Id("mandate", "Välj vem som leder mötet.")),
        "endMeeting" => new EndMeeting(),
        "assignAdjuster" => new AssignAdjuster(Id("mandate", "Välj vem som ska justera.")),
        "releaseAdjuster" => new ReleaseAdjuster(Id("mandate", "Välj vem det gäller."), Text("reason")),
        "addItem" => new AddItem(CommandId ?? Guid.CreateVersion7(), new ItemContent { Title = Text("title").Trim(), Kind = Choice<ItemKind>("kind") }),
        _ => null,
    };

    private MeetingCommand? AtItem(MeetingState state) => Name switch
    {
        "takeUpItem" => new TakeUpItem(Item()),
        "strikeItem" => new StrikeItem(Item(), Text("reason")),
        "chooseItemChair" => new ChooseItemChair(Item(), Id("mandate", "Välj vem som leder punkten.")),
        "recuse" => new Recuse(Item(), Id("mandate", "Välj vem som anmäler jäv."), Text("reason"), Maybe("replacedBy")),
        "writeText" => new WriteText(Item(), Choice<TextPart>("part"), Text("text")),
        "setDistribution" => new SetDistribution(Item(), Text("text").Split('\n')),
        "concludeItem" => new ConcludeItem(Item(), Verdict.Of(state.Item(Item())), Points(), Text("text"), Ids("abstaining")),
        "rewordOutcome" => new RewordOutcome(Item(), Points(), Text("text")),
        "reopenItem" => new ReopenItem(Item(), Text("reason")),
        "reserve" => new Reserve(Item(), Id("mandate", "Välj vem som reserverar sig."), Text("text")),
        "makeStatement" => new MakeStatement(Item(), Id("mandate", "Välj vem som lämnar yttrandet."), Text("text")),
        "adjustAtOnce" => new AdjustAtOnce(Item()),
        _ => null,
    };

    private MeetingCommand? Voting(MeetingState state) => Name switch
    {
        // The claim takes the id of the command: the same form sent twice is one claim, filled in twice it is two.
        "makeClaim" => new MakeClaim(Item(), CommandId ?? Guid.CreateVersion7(), Choice<ClaimKind>("kind"), Id("mandate", "Välj vem som yrkar."), Text("text"), Ids("supporter")),
        "withdrawClaim" => new WithdrawClaim(Item(), Claim()),
        "orderQuestions" => new OrderQuestions(Item(), Ordered()),
        "ruleOnClaim" => new RuleOnClaim(Item(), Claim(), Text("carried") == "true"),
        "askForVote" => new AskForVote(Item(), Claim(), Id("mandate", "Välj vem som begär omröstning.")),
        "holdVote" => new HoldVote(Item(), Claim(), Ballots(state)),
        "holdClosedVote" => new HoldClosedVote(Item(), Claim(), Number("yes"), Number("no"), Number("abstained"), Text("lot") switch { "for" => true, "against" => false, _ => null }),
        _ => null,
    };

    private MeetingCommand? Adjustment() => Name switch
    {
        "approveMinutes" => new ApproveMinutes(Id("mandate", "Välj vem det gäller."), Text("hash")),
        "declineMinutes" => new DeclineMinutes(Id("mandate", "Välj vem det gäller."), Text("hash"), Text("reason")),
        "withdrawSignature" => new WithdrawSignature(Id("mandate", "Välj vem det gäller.")),
        "approveItem" => new ApproveItem(Item(), Id("mandate", "Välj vem det gäller."), Text("hash")),
        "addCorrection" => new AddCorrection(Maybe("paragraph"), Text("text")),
        "putUpNotice" => new PutUpNotice(Maybe("paragraph"), Day("on"), Day("last")),
        "takeDownNotice" => new TakeDownNotice(Maybe("paragraph"), Day("on")),
        _ => null,
    };

    private DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Invalid("Skriv dagen som ÅÅÅÅ-MM-DD.");

    private Guid Item() => ItemId ?? throw Invalid("Välj punkt.");

    private Guid Claim() => Id("claim", "Välj yrkande.");

    private Guid Id(string name, string message) => Guid.TryParse(Text(name), out var id) ? id : throw Invalid(message);

    private Guid? Maybe(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    private Guid[] Ids(string name) => fields.TryGetValue(name, out var values) ? [.. values.Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)] : [];

    private int Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Invalid("Skriv antalet röster med siffror.");

    private T Choice<T>(string name) where T : struct, Enum =>
        Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : throw Invalid("Välj ett av alternativen.");

    // A row that nobody has written in is no point.
    private OutcomePoint[] Points()
    {
        var (verbs, texts) = (fields.GetValueOrDefault("verb", []), fields.GetValueOrDefault("point", []));
        return [.. texts.Select((text, i) => new OutcomePoint(i < verbs.Length ? verbs[i] : "", text.Trim())).Where(p => p.Text.Length > 0)];
    }

    private Cast[] Ballots(MeetingState state) =>
    [
        .. state.TakingPart(state.Item(Item())).Select(p => new Cast(
            p.MandateId, Enum.TryParse<Ballot>(Text($"ballot-{p.MandateId}"), out var ballot) ? ballot : throw Invalid("Anteckna ja, nej eller avstår för var och en."))),
    ];

    private Guid[] Ordered() =>
    [
        .. Ids("claim").Select((id, i) => (id, Place: int.TryParse(Text($"place-{id}"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : i + 1)).OrderBy(c => c.Place).Select(c => c.id),
    ];

    // The same form stands on the page many times, so the message belongs to the form and to none of its fields.
    private static ValidationException Invalid(string message) => new([new ValidationFailure("", message)]);
}
