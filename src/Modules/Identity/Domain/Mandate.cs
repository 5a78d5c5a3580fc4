using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Identity.Domain;

/// <summary>A dated right of an account to act with a role in one room. Never deleted: it is ended, so that the past can be told.</summary>
internal sealed class Mandate : Entity, IAlsoSeenByAccount, IVersioned
{
    /// <summary>The principal's or the forum's room that gave the mandate.</summary>
    public Guid TenantId { get; private set; }

    public Guid AccountId { get; init; }

    public Role Role { get; init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, or null while it runs.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether it is valid on the day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Ends it after the day.</summary>
    public void End(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;
}
