using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Governance.Plans.Pages.Plans;

/// <summary>What a version changed in the one before; the newest, unless the address names another.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class DiffModel(PlanReader reader, IPrincipalDirectory directory) : InstrumentPage(reader, directory)
{
    private readonly PlanReader _reader = reader;

    /// <summary>The version before; null for the first.</summary>
    public VersionRow? Older { get; private set; }

    public IReadOnlyList<PartDiff> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Older = History.Versions.FirstOrDefault(v => v.Number == Shown.Number - 1);
        if (Older is not null)
            Parts = new PlanDiff(NameOf).Of(await _reader.ContentAsync(Older.Id, cancellationToken), Plan);
    }
}
