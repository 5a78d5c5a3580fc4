using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Principals.Domain;

/// <summary>A region or a municipality: a tenant. Its code and legal name are public facts; its appearance is its own.</summary>
internal sealed class Principal : Entity, IRoomRow, IVersioned
{
    public required string Code { get; init; }

    public required string Slug { get; init; }

    public required string LegalName { get; init; }

    public required string DisplayName { get; set; }

    public PrincipalKind Kind { get; init; }

    public required string CountyCode { get; init; }

    public required string ThemeColour { get; set; }

    /// <summary>PNG or WebP, at most 200 kB; null when it has none.</summary>
    public byte[]? Logo { get; set; }

    public string? LogoHash { get; set; }

    public int Version { get; private set; }
}

/// <summary>The population of a principal on a reference day, by SCB.</summary>
internal sealed class PopulationFigure : Entity, IReferenceData
{
    public Guid PrincipalId { get; init; }

    public DateOnly Date { get; init; }

    public long Population { get; init; }
}

/// <summary>A region and its municipalities that govern together; its id is also the forum's room.</summary>
internal sealed class Collaboration : Entity, IRoomRow, IVersioned
{
    public required string CountyCode { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string ForumName { get; set; }

    public required string ThemeColour { get; set; }

    public int Version { get; private set; }
}

/// <summary>That a principal is a member of a collaboration.</summary>
internal sealed class CollaborationMember : Entity, IReferenceData
{
    public Guid CollaborationId { get; init; }

    public Guid PrincipalId { get; init; }
}
