using System.Collections.Frozen;

namespace Governance.Principals.Contracts;

/// <summary>What kind of principal (huvudman) it is.</summary>
public enum PrincipalKind
{
    /// <summary>A region.</summary>
    Region,

    /// <summary>A municipality.</summary>
    Municipality,
}

/// <summary>A principal as everybody may know it.</summary>
/// <param name="Id">Its id: the tenant.</param>
/// <param name="Code">SCB's code: two digits for a region, four for a municipality. The principal's id in the rule language.</param>
/// <param name="Slug">Its word in URLs.</param>
/// <param name="LegalName">Such as "Malmö kommun".</param>
/// <param name="DisplayName">Such as "Malmö stad".</param>
/// <param name="Kind">Region or municipality.</param>
/// <param name="CountyCode">Two digits.</param>
/// <param name="ThemeColour">Hex colour such as <c>#0b5394</c>.</param>
/// <param name="LogoHash">Hash of the logo's bytes, part of its address; null when it has none.</param>
/// <param name="Population">Inhabitants by the newest figure.</param>
public sealed record PrincipalInfo(
    Guid Id, string Code, string Slug, string LegalName, string DisplayName, PrincipalKind Kind,
    string CountyCode, string ThemeColour, string? LogoHash, long Population);

/// <summary>A collaboration with its members: the region first, then the municipalities by code.</summary>
/// <param name="Id">Its id: also the id of the forum's room.</param>
/// <param name="CountyCode">Two digits.</param>
/// <param name="Slug">Its word in URLs.</param>
/// <param name="Name">Such as "Vårdsamverkan Skåne".</param>
/// <param name="ForumName">The forum that recommends, such as "Centralt samverkansorgan".</param>
/// <param name="ThemeColour">Hex colour of the forum's pages.</param>
/// <param name="Principals">Its members.</param>
public sealed record CollaborationInfo(
    Guid Id, string CountyCode, string Slug, string Name, string ForumName, string ThemeColour, IReadOnlyList<PrincipalInfo> Principals)
{
    /// <summary>The region; null in the one county whose region's tasks a municipality has (Gotland).</summary>
    public PrincipalInfo? Region => Principals.FirstOrDefault(p => p.Kind == PrincipalKind.Region);

    /// <summary>The members by display name, in Swedish order.</summary>
    public IEnumerable<PrincipalInfo> ByName => Principals.OrderBy(p => p.DisplayName, SwedishOrder.Names);
}

/// <summary>A population figure of Statistics Sweden (SCB).</summary>
/// <param name="PrincipalId">The principal.</param>
/// <param name="Day">The reference day.</param>
/// <param name="Population">Inhabitants on that day.</param>
public sealed record PopulationOnDay(Guid PrincipalId, DateOnly Day, long Population);

/// <summary>All principals and collaborations, as one snapshot held in memory: pages name principals without a query.</summary>
/// <param name="principals">Every principal.</param>
/// <param name="collaborations">Every collaboration with its members.</param>
/// <param name="figures">The population series.</param>
public sealed class PrincipalRegister(
    IEnumerable<PrincipalInfo> principals, IEnumerable<CollaborationInfo> collaborations, IEnumerable<PopulationOnDay>? figures = null)
{
    private readonly FrozenDictionary<Guid, PrincipalInfo> _byId = principals.ToFrozenDictionary(p => p.Id);
    private readonly FrozenDictionary<Guid, PopulationOnDay[]> _figures = (figures ?? [])
        .GroupBy(f => f.PrincipalId)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Day).ToArray());

    /// <summary>Every principal, by code.</summary>
    public IReadOnlyList<PrincipalInfo> Principals { get; } = [.. principals.OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>Every collaboration, by county.</summary>
    public IReadOnlyList<CollaborationInfo> Collaborations { get; } = [.. collaborations.OrderBy(c => c.CountyCode, StringComparer.Ordinal)];

    /// <summary>The principal with that id, or null.</summary>
    public PrincipalInfo? ById(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The principal with that code, or null.</summary>
    public PrincipalInfo? ByCode(string code) => Principals.FirstOrDefault(p => p.Code == code);

    /// <summary>The principal with that slug, or null.</summary>
    public PrincipalInfo? BySlug(string slug) => Principals.FirstOrDefault(p => p.Slug == slug);

    /// <summary>The collaboration with that id, or null.</summary>
    public CollaborationInfo? Collaboration(Guid id) => Collaborations.FirstOrDefault(c => c.Id == id);

    /// <summary>The collaboration with that slug, or null.</summary>
    public CollaborationInfo? CollaborationBySlug(string slug) => Collaborations.FirstOrDefault(c => c.Slug == slug);

    /// <summary>The collaborations that the principal is a member of.</summary>
    public IEnumerable<CollaborationInfo> CollaborationsOf(Guid principalId) =>
        Collaborations.Where(c => c.Principals.Any(p => p.Id == principalId));

    /// <summary>
    /// The population that counts on a day: the newest figure of that day or before it. Null when there is none so old;
    /// a later figure is never used for an earlier day.
    /// </summary>
    public PopulationOnDay? PopulationOn(Guid principalId, DateOnly day) =>
        _figures.GetValueOrDefault(principalId, []).FirstOrDefault(f => f.Day <= day);

    /// <summary>The newest figure, or null.</summary>
    public PopulationOnDay? NewestPopulation(Guid principalId) => _figures.GetValueOrDefault(principalId, []).FirstOrDefault();
}

/// <summary>Gives the register of principals and collaborations.</summary>
public interface IPrincipalDirectory
{
    /// <summary>The current snapshot; from memory, except when it has just changed.</summary>
    ValueTask<PrincipalRegister> RegisterAsync(CancellationToken cancellationToken);
}
