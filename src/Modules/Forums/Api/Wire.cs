using System.ComponentModel;
using Governance.Forums.Contracts;
using Governance.Forums.Domain;

namespace Governance.Forums.Api;

/// <summary>A forum with its terms.</summary>
internal sealed record ForumWire(
    Guid Id, string Name, string ShortName, ForumLevel Level, string Purpose, Guid? ParentId, Guid? PreparesForId,
    [property: Description("What its outcomes may be, in Swedish. A forum never decides for a principal.")] IReadOnlyList<string> Verbs,
    QuorumRule Quorum, [property: Description("How the chair alternates each year; null when it does not.")] TurnWire? Turn,
    [property: Description("The day from which the past is fixed; null while the forum is being set up.")] DateOnly? OpenedOn,
    [property: Description("The last day of the forum; null while it goes on.")] DateOnly? LastDay);

/// <summary>A yearly alternating chair: in the year the side has it, in the next the other.</summary>
internal sealed record TurnWire(int Year, Side Side);

/// <summary>Who sat and who led on a day.</summary>
internal sealed record CompositionWire(
    DateOnly On, [property: Description("Members' seats with a vote, vacant ones too.")] int SeatsWithVote, Guid? ChairMandateId, Guid? ViceChairMandateId, IReadOnlyList<SeatWire> Seats);

/// <summary>A seat on a day.</summary>
internal sealed record SeatWire(
    Guid Id, SeatRole Role, int Order, [property: Description("Code of the principal; null for a party without a vote.")] string? Principal, string Party, bool HasVote,
    [property: Description("Who has it; null when it is vacant.")] PersonWire? Person);

/// <summary>Who has a seat.</summary>
internal sealed record PersonWire(Guid MandateId, string Name, string Email, DateOnly From, DateOnly? To);
