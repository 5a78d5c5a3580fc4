using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Principals.Domain;

/// <summary>A deciding or preparing body of a principal.</summary>
internal sealed class Body : Entity, IOwnedByTenant, IVersioned
{
    public Guid TenantId { get; private set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public BodyKind Kind { get; set; }

    public int Version { get; private set; }
}

/// <summary>A planned meeting of a body.</summary>
internal sealed class BodyMeeting : Entity, IOwnedByTenant
{
    public Guid TenantId { get; private set; }

    public Guid BodyId { get; init; }

    public DateOnly Date { get; init; }
}

/// <summary>How a principal writes its case numbers: a series and a form (domain.md, 3.1).</summary>
internal sealed class CaseNumberForm : Entity, IOwnedByTenant
{
    public Guid TenantId { get; private set; }

    /// <summary>Series such as "KS"; empty for a form without one.</summary>
    public required string Prefix { get; init; }

    /// <summary>Pattern of a <see cref="CaseNumberPattern"/>, such as <c>{prefix} {year}/{number}</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Reads a case number, or null when it has another form.</summary>
    public CaseNumber? Read(string text) => CaseNumberPattern.Parse(Pattern).Read(Prefix, text);

    /// <summary>Writes a case number of this form.</summary>
    public string Write(int year, long number) => CaseNumberPattern.Parse(Pattern).Write(Prefix, year, number);
}
