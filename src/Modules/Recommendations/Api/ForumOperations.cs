using System.ComponentModel;
using Governance.Platform.Data;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Recommendations.Pages.Recommendations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Recommendations.Api;

/// <summary>What the secretariat does with a recommendation.</summary>
internal static class ForumOperations
{
    public static async Task<RecommendationWire> SendAsync(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, SendRecommendation.Handler handler,
        GovernanceDbContext db, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken,
        [Description("True: a person has looked through the attachments, which are shared by sending. Needed where the scan for personal data finds some, or could not be made.")] bool looked = false)
    {
        await handler.HandleAsync(new SendRecommendation(id, Conditional.RequiredVersion(ifMatch), looked), cancellationToken);
        return await DraftOperations.ShownAsync(id, db, directory, response, cancellationToken);
    }

    public static async Task<RecommendationWire> WithdrawAsync(
        Guid id, WithdrawWire body, [FromHeader(Name = "If-Match")] string? ifMatch, WithdrawRecommendation.Handler handler,
        GovernanceDbContext db, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new WithdrawRecommendation(id, Conditional.RequiredVersion(ifMatch), body.Reason), cancellationToken);
        return await DraftOperations.ShownAsync(id, db, directory, response, cancellationToken);
    }

    public static async Task<RecommendationWire> ProlongAsync(
        Guid id, ProlongWire body, [FromHeader(Name = "If-Match")] string? ifMatch, ProlongRecommendation.Handler handler,
        GovernanceDbContext db, IPrincipalDirectory directory, HttpResponse response, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new ProlongRecommendation(id, Conditional.RequiredVersion(ifMatch), body.AnswerBy, body.Reason), cancellationToken);
        return await DraftOperations.ShownAsync(id, db, directory, response, cancellationToken);
    }

    public static async Task<RemindedWire> RemindAsync(
        Guid id, RemindUndecided.Handler handler, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var reminded = await handler.HandleAsync(new RemindUndecided(id), cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return new RemindedWire([.. reminded.Select(p => Shown.CodeOf(p, register)).Order(StringComparer.Ordinal)]);
    }
}
