namespace Governance.Meetings.Domain;

/// <summary>What every agenda of a body begins and ends with. A secretary adds the year's own items between them.</summary>
internal static class AgendaTemplate
{
    /// <summary>Opening, roll call, adjusters and agenda: what is done first.</summary>
    public static IReadOnlyList<ItemContent> Beginning(BodyRules rules) =>
    [
        Formality("Mötet öppnas"),
        Formality(rules.Formal ? "Upprop" : "Närvaro"),
        Formality("Val av justerare"),
        Formality("Godkännande av dagordning"),
    ];

    /// <summary>What is done last. Reservations are announced before it (KL 4:27).</summary>
    public static IReadOnlyList<ItemContent> End { get; } = [Formality("Mötet avslutas")];

    private static ItemContent Formality(string title) => new() { Kind = ItemKind.Formality, Title = title };
}
