using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Recommendations.Api;

/// <summary>The operations on recommendations, decisions and standings. What the forum does is done in the forum's room.</summary>
internal static class RecommendationsApi
{
    private const string State = "REC-003: it was withdrawn or superseded and takes no answers.";
    private const string Rules = "REC-101–112: the rule or condition cannot mean what it says (stranger, nobody, percent, number, point, depth, length).";

    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("").AddEndpointFilter(NamesOfTheBodyAsync);
        MapForum(all.MapGroup("").WithTags("Recommendations").WithMetadata(new ForumRoomAttribute()));
        MapReading(all.MapGroup("/recommendations/{id:guid}").WithTags("Standing").RequireAuthorization(RecommendationPermissions.ReadForum));
        MapAnswers(all.MapGroup("/recommendations/{id:guid}/decisions").WithTags("Decisions"));
        MapProof(all.MapGroup("/recommendations/{id:guid}/decisions").WithTags("Decisions"));
    }

    private static void MapForum(RouteGroupBuilder forum)
    {
        forum.MapGet("/collaborations/{id:guid}/recommendations", DraftOperations.ListAsync).WithName("ListRecommendations")
            .RequireAuthorization(RecommendationPermissions.ReadForum)
            .WithSummary("What the forum has sent, newest first; drafts are not listed.");
        forum.MapPost("/collaborations/{id:guid}/recommendations", DraftOperations.CreateAsync).WithName("CreateDraft").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Draft).Produces<RecommendationWire>(StatusCodes.Status201Created)
            .WithSummary("Starts a draft in the forum's own room. It may lack anything until it is sent.").WithMetadata(new ApiExample(Examples.Draft));
        forum.MapGet("/recommendations/{id:guid}", DraftOperations.GetAsync).WithName("GetRecommendation")
            .RequireAuthorization(RecommendationPermissions.ReadForum).WithSummary("A sent recommendation; for the forum also a draft.");
        forum.MapPut("/recommendations/{id:guid}", DraftOperations.RewriteAsync).WithName("RewriteDraft")
            .RequireAuthorization(RecommendationPermissions.Draft).WithSummary("Replaces the text of a draft.")
            .WithMetadata(new ApiExample(Examples.Draft), new ApiFaults("REC-002: the draft is sent and sealed."));
        forum.MapPost("/recommendations/{id:guid}/send", ForumOperations.SendAsync).WithName("SendRecommendation").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Send).WithSummary("Seals the text and sends it to the addressees.")
            .WithMetadata(new ApiFaults("REC-001: something is missing, and what. REC-002: it is sent already."));
        forum.MapPost("/recommendations/{id:guid}/withdraw", ForumOperations.WithdrawAsync).WithName("WithdrawRecommendation").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Send).WithSummary("Takes it back, with a reason.")
            .WithMetadata(new ApiFaults(State), new ApiExample("""{"reason":"Ett nationellt ramavtal täcker behovet."}"""));
        forum.MapPost("/recommendations/{id:guid}/prolong", ForumOperations.ProlongAsync).WithName("ProlongRecommendation").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Send).WithSummary("Gives the principals longer to answer, with a reason.")
            .WithMetadata(new ApiFaults(State + " REC-004: the day is not later, or has passed."), new ApiExample("""{"answerBy":"2027-03-31","reason":"Flera nämnder sammanträder först i mars."}"""));
        forum.MapPost("/recommendations/{id:guid}/remind", ForumOperations.RemindAsync).WithName("RemindUndecided").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Send).WithSummary("Reminds those who have not decided, each at most once a day.").WithMetadata(new ApiFaults(State));
    }

    private static void MapReading(RouteGroupBuilder recommendation)
    {
        recommendation.MapGet("/standing", StandingOperations.GetAsync).WithName("GetStanding")
            .WithSummary("Where every principal and point stands on a day (asOf; today when left out), and why.");
        recommendation.MapGet("/case.json", StandingOperations.CaseAsync).WithName("GetCase")
            .WithSummary("The case that the standing is reckoned from, in the form that the verb standing reads.");
        recommendation.MapGet("/matrix.{format:regex(^(csv|xlsx)$)}", StandingOperations.MatrixAsync).WithName("GetMatrix")
            .WithSummary("The matrix of principals and points as csv or xlsx.");
        recommendation.MapGet("/events", StandingOperations.EventsAsync).WithName("ListEvents")
            .WithSummary("What has happened with it in the collaboration's log, newest first.");
    }

    private static void MapAnswers(RouteGroupBuilder decisions)
    {
        decisions.MapGet("", DecisionOperations.ListAsync).WithName("ListDecisions").RequireAuthorization(RecommendationPermissions.ReadForum)
            .WithSummary("Everything published, by day of decision; what does not count too, with the reason.");
        decisions.MapPost("", DecisionOperations.AnswerAsync).WithName("PublishDecisions").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Publish).Produces<PublishedWire>(StatusCodes.Status201Created)
            .WithSummary("Registers what a body of the client's principal decided and publishes it: it becomes a document received by the other principals, and is sealed.")
            .WithMetadata(new ApiExample(Examples.Decisions), new ApiFaults(
                State + " REC-004: the meeting lies in the future or before the recommendation. REC-006: no such point. REC-007: not addressed. REC-008: the body may not answer. "
                + "REC-009: outcome, condition, wording and last day do not agree. REC-011: answered already; a correction names it and says why. REC-012: a reason is missing. PRI-001: no form of case number. " + Rules));
    }

    private static void MapProof(RouteGroupBuilder decisions)
    {
        const string Law = "REC-004: a day that cannot be. REC-021: adjusted late (KL 5:69). REC-022, REC-023: notice up and down (KL 8:12). REC-024: appeal (KL 13:2, 13:5). REC-025: judgment (KL 13:8). REC-026: nothing to correct. ";
        decisions.MapPost("/evidence", ProofOperations.ConfirmAsync).WithName("ConfirmEvidence").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Publish)
            .WithSummary("Attaches an excerpt of the minutes and confirms its §, date and wording: the decisions are evidenced from today, and the excerpt is shared.")
            .WithMetadata(new ApiExample(Examples.Evidence), new ApiFaults("REC-020: a decision is corrected, contested or of another §. REC-027: not a document of the matter. DOC-104: the document is marked as secret."));
        decisions.MapPost("/proof", ProofOperations.RegisterAsync).WithName("RegisterProof").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Publish)
            .WithSummary("Registers adjustment, notice, appeal and judgment of decisions: the last day of appeal and legal force are reckoned from them.")
            .WithMetadata(new ApiExample(Examples.Proof), new ApiFaults(Law + "REC-020: a decision is corrected, contested or replaced."));
        decisions.MapPost("/proof/corrections", ProofOperations.CorrectAsync).WithName("CorrectProof").Idempotent()
            .RequireAuthorization(RecommendationPermissions.Publish)
            .WithSummary("Sets a wrong entry right, or takes it back; both stay visible.")
            .WithMetadata(new ApiExample(Examples.ProofCorrection), new ApiFaults(Law + "REC-012: a reason is missing."));
    }

    // Commands and bodies name some fields differently; a client is told by the names that it sent.
    private static async ValueTask<object?> NamesOfTheBodyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ValidationException invalid)
        {
            throw new ValidationException(invalid.Errors.Select(e => new ValidationFailure(WireConditions.FieldOf(e.PropertyName), e.ErrorMessage)));
        }
    }
}
