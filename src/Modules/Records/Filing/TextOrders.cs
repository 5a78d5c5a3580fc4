using Governance.Platform.Jobs;
using Governance.Platform.Tenancy;
using Governance.Records.Jobs;

namespace Governance.Records.Filing;

/// <summary>Asks for the text of a version to be read.</summary>
internal sealed class TextOrders(ITenantJobs jobs, TenantContext tenant)
{
    /// <summary>Asks for it. A version that was not saved after all is no harm: the job finds none.</summary>
    public void Ask(Guid versionId) => jobs.Enqueue<ReadText, ReadText.Order>(tenant.TenantId, new ReadText.Order(versionId));
}
