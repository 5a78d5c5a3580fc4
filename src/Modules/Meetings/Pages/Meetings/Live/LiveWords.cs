using Governance.Meetings.Domain;
using Governance.Platform.Ui;

namespace Governance.Meetings.Pages.Meetings.Live;

/// <summary>An item as its panel needs it.</summary>
internal sealed record ItemView(LiveModel Page, AgendaItem Item)
{
    /// <summary>Makes the ids of the panel's fields its own.</summary>
    public string Key { get; } = Item.Id.ToString("N");

    /// <summary>The version of the item that the panel shows.</summary>
    public int Seen => Page.Meeting.VersionOf(Item.Id);

    /// <summary>"§ 12" or, before it is taken up, its title.</summary>
    public string Name => Item.Paragraph is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"§ {number}") : Item.Content.Title;

    /// <summary>Those who take part, to choose from.</summary>
    public IEnumerable<Choice> TakingPart => Page.State.TakingPart(Item).Select(p => new Choice(p.MandateId.ToString(), p.Written));

    /// <summary>Those who are there, to choose from.</summary>
    public IEnumerable<Choice> Present => Page.State.Roster.People.Where(p => Page.State.IsPresent(p.MandateId)).Select(p => new Choice(p.MandateId.ToString(), p.Written));

    /// <summary>Substitutes who are there and do not serve.</summary>
    public IEnumerable<Choice> FreeSubstitutes => Page.State.Roster.People
        .Where(p => p.Kind == SeatKind.Substitute && Page.State.IsPresent(p.MandateId) && !Page.State.AttendanceOf(p.MandateId).Serving)
        .Select(p => new Choice(p.MandateId.ToString(), p.Written));

    public string NameOf(Guid mandateId) => Page.State.Roster.NameOf(mandateId);
}

/// <summary>Swedish words, also the keys of their translations, for what is chosen at the table.</summary>
internal static class LiveWords
{
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Approve => "Bifall",
        ClaimKind.Reject => "Avslag",
        ClaimKind.Amend => "Ändring",
        ClaimKind.Add => "Tillägg",
        ClaimKind.ReferBack => "Återremiss",
        ClaimKind.Postpone => "Bordläggning",
        ClaimKind.MinorityReferBack => "Minoritetsåterremiss",
        _ => "Minoritetsbordläggning",
    };

    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Formality => "Formalia",
        ItemKind.Information => "Information",
        ItemKind.Report => "Rapport",
        ItemKind.Election => "Val",
        _ => "Ärende",
    };

    public static string Of(ItemStage stage) => stage switch
    {
        ItemStage.OnAgenda => "Väntar",
        ItemStage.TakenUp => "Behandlas",
        ItemStage.Concluded => "Avgjord",
        _ => "Utgår",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => "På plats",
        Presence.Remote => "På distans",
        _ => "Frånvarande",
    };

    public static string Of(Ballot ballot) => ballot switch
    {
        Ballot.Yes => "Ja",
        Ballot.No => "Nej",
        _ => "Avstår",
    };

    public static string Of(OutcomeKind kind, bool formal) => kind switch
    {
        OutcomeKind.Carried => "Bifall",
        OutcomeKind.Rejected => formal ? "Avslag" : "Ställer sig inte bakom",
        OutcomeKind.ReferredBack => "Återremiss",
        _ => "Bordläggning",
    };

    public static string Of(TextPart part) => part switch
    {
        TextPart.Background => "Bakgrund",
        TextPart.Basis => "Underlag",
        _ => "Överläggning",
    };

    public static StatusTone ToneOf(ItemStage stage) => stage switch
    {
        ItemStage.OnAgenda => StatusTone.NotStarted,
        ItemStage.TakenUp => StatusTone.InPreparation,
        ItemStage.Concluded => StatusTone.Adopted,
        _ => StatusTone.Noted,
    };

    /// <summary>The kinds of claim that the body has.</summary>
    public static IEnumerable<ClaimKind> ClaimsOf(BodyRules rules) =>
        Enum.GetValues<ClaimKind>().Where(k => rules.MinorityReferral || k is not (ClaimKind.MinorityReferBack or ClaimKind.MinorityPostpone));

    /// <summary>The proposal as an att-sats: the verb that it begins with, else the body's first.</summary>
    public static OutcomePoint PointOf(BodyRules rules, string proposal)
    {
        var text = proposal.Trim();
        if (text.StartsWith(rules.Name + " ", StringComparison.OrdinalIgnoreCase))
            text = text[(rules.Name.Length + 1)..];
        var verb = rules.Verbs.FirstOrDefault(v => text.StartsWith(v + " ", StringComparison.OrdinalIgnoreCase));
        return verb is null ? new OutcomePoint(rules.Verbs[0], text) : new OutcomePoint(verb, text[(verb.Length + 1)..].Trim());
    }
}
