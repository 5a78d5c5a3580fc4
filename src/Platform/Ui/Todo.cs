namespace Governance.Platform.Ui;

/// <summary>Something of another module that waits for the principal; shown on its start page, below what is to be decided.</summary>
/// <param name="Text">What is to be done, in the reader's language.</param>
/// <param name="About">What it is about, such as the plan's title.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="By">Last day; null where there is none.</param>
public sealed record TodoItem(string Text, string About, string Href, DateOnly? By);

/// <summary>Says what waits for the principal that is acted for. Each module registers one; one query each.</summary>
public interface ITodoSource
{
    /// <summary>What waits for whoever acts; nothing for those who may not do it.</summary>
    Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken);
}
