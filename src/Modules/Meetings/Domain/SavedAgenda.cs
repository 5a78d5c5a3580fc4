using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>An agenda that is used again: its items without papers, subjects and case numbers, which belong to one meeting.</summary>
internal sealed class SavedAgenda : Entity, IOwnedByTenant
{
    public const int LongestName = 120;

    private SavedAgenda()
    {
    }

    public SavedAgenda(string name, IEnumerable<AgendaItem> items, DateTime now)
    {
        Name = name;
        Items = [.. items.Where(i => i.Stage != ItemStage.Struck).Select(i => i.Content with { Papers = [], SubjectId = null, CaseNumber = "", HeldBackBefore = false })];
        SavedAt = now;
    }

    public Guid TenantId { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<ItemContent> Items { get; private set; } = [];

    public DateTime SavedAt { get; private set; }
}
