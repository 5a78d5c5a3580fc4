using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Matters.Api;

/// <summary>Assignments, initiatives and citations for other systems: read by all members; each principal reports for itself and reads its own initiatives.</summary>
internal static class MattersApi
{
    /// <summary>A body of a report.</summary>
    public const string Report = """{"kind":"interim","forAll":false,"text":"Två av tre möten är hållna. Ett förslag kommer i september."}""";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/collaborations/{id:guid}/assignments", MatterOperations.AssignmentsAsync).WithName("ListAssignments").WithTags("Matters").RequireAuthorization(MatterPermissions.Read)
            .WithSummary("The assignments of a collaboration with where they are; state is open, late, waiting, closed or all (open when left out), party a name.");
        api.MapGet("/collaborations/{id:guid}/citations", MatterOperations.CitationsAsync).WithName("ListCitations").WithTags("Matters").RequireAuthorization(MatterPermissions.Read)
            .WithSummary("What rows of the collaboration cite, prepare, amend, replace, answer and report back.");
        var assignment = api.MapGroup("/assignments/{id:guid}").WithTags("Matters");
        assignment.MapGet("/", MatterOperations.AssignmentAsync).WithName("GetAssignment").RequireAuthorization(MatterPermissions.Read)
            .WithSummary("An assignment with its assignees, its steps and what was reported.");
        assignment.MapPost("/reports", MatterOperations.ReportAsync).WithName("ReportAssignment").Idempotent().RequireAuthorization(MatterPermissions.Report)
            .WithSummary("Reports for the client's principal. A report never closes an assignment: a decision of the forum does.")
            .WithMetadata(new ApiExample(Report), new ApiFaults("MAT-001: the assignment is not given, or is closed. MAT-007: the final report is in already."));
        api.MapGet("/initiatives", MatterOperations.InitiativesAsync).WithName("ListInitiatives").WithTags("Matters").RequireAuthorization(MatterPermissions.ReadOwn)
            .WithSummary("The initiative matters of the client's own principal.");
        api.MapGet("/initiatives/{id:guid}", MatterOperations.InitiativeAsync).WithName("GetInitiative").WithTags("Matters").RequireAuthorization(MatterPermissions.ReadOwn)
            .WithSummary("An initiative matter of the client's own principal with its reply and its steps.");
    }
}
