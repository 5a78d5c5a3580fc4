using Governance.Forums.Contracts;
using Governance.Meetings.Contracts;
using Governance.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Data;

/// <summary>From a § that gives an assignment, the assignment begins with everything filled in.</summary>
internal sealed class MatterActs(TenantContext tenant, IStringLocalizer<Texts> text) : IParagraphActs
{
    /// <inheritdoc />
    public IReadOnlyList<ParagraphAct> Of(ParagraphInfo paragraph)
    {
        var permission = MatterPermissions.All.First(p => p.Name == MatterPermissions.Write);
        return paragraph.Points.Any(p => p.Verb == ForumVerbs.Assigns) && tenant.ActorOrNone is { } actor && permission.MandateOf(actor, tenant.Room) is not null
            ? [new ParagraphAct(text["Lägg in uppdraget"], $"assignments/new?paragraph={paragraph.ItemId}")]
            : [];
    }
}
