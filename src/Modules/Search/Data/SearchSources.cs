using Governance.Platform;
using Governance.Platform.Search;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Search.Data;

/// <summary>The sources of all modules, found by scanning.</summary>
internal sealed class SearchSources
{
    private readonly Dictionary<string, Permission> _permissions;

    public SearchSources(IReadOnlyList<AppModule> modules)
    {
        All =
        [
            .. modules.SelectMany(m => m.Assembly.GetTypes())
                .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(ISearchSource).IsAssignableFrom(t))
                .Select(t => (ISearchSource)Activator.CreateInstance(t)!),
        ];
        ByName = All.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _permissions = modules.SelectMany(m => m.Permissions).ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ISearchSource> All { get; }

    public IReadOnlyDictionary<string, ISearchSource> ByName { get; }

    /// <summary>The sources whose pages the actor may open in the room acted in: what may not be opened is neither found nor counted.</summary>
    public IReadOnlyList<ISearchSource> AllowedTo(TenantContext tenant) =>
        [.. All.Where(s => s.Permission is null || _permissions[s.Permission].MandateOf(tenant.Actor, tenant.Room) is not null)];
}
