using Governance.Forums.Contracts;
using Governance.Forums.Domain;

namespace Governance.Forums.Data;

/// <summary>What the log says of a forum's terms.</summary>
internal sealed record TermsFact(
    string Name, string ShortName, ForumLevel Level, string Purpose, string? Parent, string? PreparesFor, IReadOnlyList<string> Verbs,
    bool MoreThanHalf, int LeastOfRegion, int LeastOfMunicipalities, int? TurnYear, Side? TurnSide)
{
    public static TermsFact Of(ForumTerms terms, IReadOnlyCollection<JointForum> forums)
    {
        return new(
            terms.Name, terms.ShortName, terms.Level, terms.Purpose, NameOf(terms.ParentId), NameOf(terms.PreparesForId), terms.Verbs,
            terms.Quorum.MoreThanHalf, terms.Quorum.LeastOfRegion, terms.Quorum.LeastOfMunicipalities, terms.Turn?.Year, terms.Turn?.Side);

        string? NameOf(Guid? id) => forums.FirstOrDefault(f => f.Id == id)?.ShortName;
    }
}

/// <summary>What the log says of a seat.</summary>
internal sealed record SeatFact(string Forum, string Party, SeatRole SeatRole, DateOnly From, DateOnly? To)
{
    public static SeatFact Of(JointForum forum, ForumSeat seat) => new(forum.ShortName, seat.Party, seat.Role, seat.From, seat.To);
}

/// <summary>What the log says of a mandate.</summary>
internal sealed record MandateFact(string Forum, string Party, SeatRole SeatRole, string Person, string Email, DateOnly From, DateOnly? To)
{
    public static MandateFact Of(JointForum forum, ForumSeat seat, SeatMandate mandate) =>
        new(forum.ShortName, seat.Party, seat.Role, mandate.PersonName, mandate.Email, mandate.From, mandate.To);
}

/// <summary>What the log says of a presidium.</summary>
internal sealed record PresidiumFact(string Forum, string Chair, string? ViceChair, bool Alternates, DateOnly From, DateOnly? To)
{
    public static PresidiumFact Of(Composition composition, PresidiumPeriod period) => new(
        composition.Forum.ShortName, composition.Mandate(period.ChairId).PersonName,
        period.ViceChairId is { } vice ? composition.Mandate(vice).PersonName : null, period.Alternates, period.From, period.To);
}
