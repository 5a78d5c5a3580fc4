using Governance.Platform.Tenancy;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Budgets.Api;

/// <summary>The operations on joint budgets.</summary>
internal static class BudgetsApi
{
    /// <summary>An entry as the reference page shows it.</summary>
    public const string EntryExample = """{"kind":"actual","lineId":"019a0000-0000-7000-8000-000000000001","amountOre":12500000,"text":"Drift av plattformen, kvartal 1","on":"2026-04-02","reference":"V-1042"}""";

    public static void Map(IEndpointRouteBuilder api)
    {
        var budgets = api.MapGroup("").WithTags("Budgets");
        budgets.MapGet("/collaborations/{id:guid}/budgets", BudgetOperations.ListAsync).WithName("ListBudgets").RequireAuthorization(BudgetPermissions.Read)
            .WithSummary("The joint budgets of a collaboration, the newest year first.");
        budgets.MapGet("/budgets/{id:guid}", BudgetOperations.GetAsync).WithName("GetBudget").RequireAuthorization(BudgetPermissions.Read)
            .WithSummary("A year's joint budget today: lines, external money, keys, versions, ceiling and what is used. All amounts are whole öre.");
        budgets.MapGet("/budgets/{id:guid}/shares", BudgetOperations.SharesAsync).WithName("GetShares").RequireAuthorization(BudgetPermissions.Read)
            .WithSummary("What each principal pays, with everything needed to recompute it: units, weights, floors and who got a unit that was left over.");
        budgets.MapGet("/budgets/{id:guid}/shares.{format:regex(^(csv|xlsx)$)}", BudgetOperations.ShareFileAsync).WithName("GetSharesFile").RequireAuthorization(BudgetPermissions.Read)
            .WithSummary("The same as a table, csv or xlsx.");
        budgets.MapGet("/budgets/{id:guid}/entries", BudgetOperations.EntriesAsync).WithName("ListBudgetEntries").RequireAuthorization(BudgetPermissions.Read)
            .WithSummary("Commitments, releases, costs and forecasts, by day.");
        budgets.MapPost("/budgets/{id:guid}/entries", BudgetOperations.EnterAsync).WithName("EnterBudgetEntry").RequireAuthorization(BudgetPermissions.Enter).Idempotent()
            .WithMetadata(new ForumRoomAttribute(), new ApiExample(EntryExample), new ApiFaults(
                "BUD-011: the commitment passes the ceiling; the message has the amounts. BUD-012: no budget applies. BUD-013: the year is closed. BUD-014: no such line or commitment. BUD-015: an amount that cannot be. BUD-016: a day that has not been."))
            .Produces<EnteredWire>(StatusCodes.Status201Created)
            .WithSummary("Enters a commitment, a release, a cost or a forecast in the forum's books.");
    }
}
