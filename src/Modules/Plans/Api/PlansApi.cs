using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Plans.Api;

/// <summary>The operations on joint plans: read by all members, reported and measured by each principal for itself.</summary>
internal static class PlansApi
{
    /// <summary>A body of reports.</summary>
    public const string Reports = """{"reports":[{"activityId":"01939d4e-0000-7000-8000-000000000001","status":"atRisk","share":40,"comment":"Leverantören är försenad."}]}""";

    /// <summary>A body of figures.</summary>
    public const string Figures = """{"figures":[{"code":"N00914","period":"2026","value":81.5,"kind":"actual","source":"Kolada"}]}""";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/collaborations/{id:guid}/plans", PlanOperations.ListAsync).WithName("ListPlans").WithTags("Plans").RequireAuthorization(PlanPermissions.Read)
            .WithSummary("The joint strategies, plans, agreements and roadmaps with their newest sealed version.");
        var plan = api.MapGroup("/plans/{id:guid}").WithTags("Plans");
        plan.MapGet("/", PlanOperations.GetAsync).WithName("GetPlan").RequireAuthorization(PlanPermissions.Read)
            .WithSummary("A sealed version: the newest, or the one of the query.");
        plan.MapGet("/progress", PlanOperations.ProgressAsync).WithName("GetProgress").RequireAuthorization(PlanPermissions.Read)
            .WithSummary("How every activity and indicator has gone up to a day (asOf; today when left out), rolled up from the principals' reports.");
        plan.MapGet("/reports", PlanOperations.ReportsAsync).WithName("ListReports").RequireAuthorization(PlanPermissions.Read)
            .WithSummary("The report that counts of each principal and activity.");
        plan.MapPost("/reports", PlanOperations.ReportAsync).WithName("ReportActivities").Idempotent().RequireAuthorization(PlanPermissions.Report)
            .WithSummary("Reports the client's principal's own parts. What says the same as before is not reported again.")
            .WithMetadata(new ApiExample(Reports), new ApiFaults("PLA-010: the principal takes no part in the activity."));
        plan.MapGet("/figures", PlanOperations.FiguresAsync).WithName("ListFigures").RequireAuthorization(PlanPermissions.Read)
            .WithSummary("The figures that count of every indicator, principal, unit and period; what is missing is a gap.");
        plan.MapPost("/figures", PlanOperations.RecordAsync).WithName("RecordFigures").Idempotent().RequireAuthorization(PlanPermissions.Report)
            .WithSummary("Records figures of the client's principal. What says the same as before is not recorded again, so an import can be repeated.")
            .WithMetadata(new ApiExample(Figures), new ApiFaults("PLA-101: no such indicator in the plan, a period that does not fit it, or neither value nor reason."));
    }
}
