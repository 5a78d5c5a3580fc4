using Governance.Platform.Jobs;
using Governance.Platform.Tenancy;
using Governance.Records.Jobs;
using Microsoft.AspNetCore.Http;

namespace Governance.Records.Filing;

/// <summary>Asks for the text of a version to be read, once the version is certain to be there.</summary>
internal sealed class TextOrders(ITenantJobs jobs, TenantContext tenant, IHttpContextAccessor http)
{
    /// <summary>
    /// Asks when the answer starts: a form is saved in a transaction that ends after its handler, and a job that came before
    /// would find nothing. A version that was not saved is no harm: the job finds none.
    /// </summary>
    public void AfterAnswer(Guid versionId)
    {
        if (http.HttpContext is not { Response: { HasStarted: false } response })
        {
            Ask(versionId);
            return;
        }

        response.OnStarting(() =>
        {
            Ask(versionId);
            return Task.CompletedTask;
        });
    }

    /// <summary>Asks at once.</summary>
    public void Ask(Guid versionId) => jobs.Enqueue<ReadText, ReadText.Order>(tenant.TenantId, new ReadText.Order(versionId));
}
