using System.Linq.Expressions;
using Governance.Platform.Data;
using Governance.Platform.Rules;
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

    /// <summary>First day, Swedish date.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, Swedish date, or null while it runs.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    /// <summary>Gives a mandate.</summary>
    /// <exception cref="RuleBroken">IDN-001: the role does not exist in that kind of room. IDN-002: it would end before it begins.</exception>
    public static Mandate Give(RoomKind room, Guid accountId, Role role, DateOnly from, DateOnly? to = null)
    {
        if (!RoomRoles.In(room).Contains(role))
            throw new RuleBroken(IdentityRules.RoleNotInRoom, "Rollen finns inte i det här rummet. Välj en av de roller som visas.");
        if (to < from)
            throw new RuleBroken(IdentityRules.EndsBeforeItBegins, "Sista dagen ligger före första dagen. Ändra en av dem.");
        return new Mandate { AccountId = accountId, Role = role, From = from, To = to };
    }

    /// <summary>Ends it after the day. A mandate that has not begun on that day never comes to hold.</summary>
    /// <exception cref="RuleBroken">IDN-003: it has already ended by then.</exception>
    public void End(DateOnly lastDay)
    {
        if (To <= lastDay)
            throw new RuleBroken(IdentityRules.AlreadyEnded, "Uppdraget upphör redan {0}.", To.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        To = lastDay < From ? From.AddDays(-1) : lastDay;
    }

    /// <summary>The mandates that are valid on the day.</summary>
    public static Expression<Func<Mandate, bool>> ValidOn(DateOnly day) => m => m.From <= day && (m.To == null || m.To >= day);
}
