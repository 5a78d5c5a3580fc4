using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NotFound = Governance.Platform.Rules.NotFound;

namespace Governance.Recommendations.Api;

/// <summary>What principals decided, read by all and published by each for itself.</summary>
internal static class DecisionOperations
{
    public static async Task<PageOf<DecisionWire>> ListAsync(
        Guid id, [AsParameters] Paging paging, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken) =>
        paging.Of(await ReadAsync(id, loader, directory, clock, cancellationToken));

    public static async Task<Created<PublishedWire>> AnswerAsync(
        Guid id, DecisionsWire answer, AnswerRecommendation.Handler handler, IOwnBodies bodies,
        StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(answer.Body, bodies, cancellationToken);
        var command = new AnswerRecommendation(
            id, new MeetingFacts(BodyId: body.Id, Day: answer.MeetingDate, Paragraph: answer.Paragraph),
            [.. answer.Decisions.Select(AnswerOf)], answer.CaseNumber);
        var ids = await handler.HandleAsync(command, cancellationToken);
        var published = await ReadAsync(id, loader, directory, clock, cancellationToken);
        return TypedResults.Created($"/api/v1/recommendations/{id}/decisions", new PublishedWire([.. published.Where(d => ids.Contains(d.Id))]));
    }

    /// <summary>Everything published on a recommendation, with its evidence and grade of today.</summary>
    public static async Task<IReadOnlyList<DecisionWire>> ReadAsync(
        Guid id, StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var files = await loader.FilesAsync([id], cancellationToken);
        if (files is not [var file])
            throw new NotFound();
        var register = await directory.RegisterAsync(cancellationToken);
        var today = clock.Today();
        return [.. file.Answers.Zip(Weighing.Discounts(file, today), (answer, discount) => Shown.Of(answer, discount, register, today))];
    }

    private static PointAnswer AnswerOf(AnswerWire answer, int index) => new(
        answer.Point, answer.Outcome, answer.Wording,
        answer.Condition is { } condition ? WireConditions.Read(condition, $"decisions[{index}].condition") : null,
        answer.LapsesOn, Id: null, answer.Corrects, answer.Reason);

    private static async Task<BodyInfo> BodyAsync(BodyWire asked, IOwnBodies bodies, CancellationToken cancellationToken)
    {
        if (asked is { ShortName: null, Name: null, Kind: null })
            throw new ValidationException([new ValidationFailure("body", "Välj vilket organ som beslutade.")]);
        var found = (await bodies.BodiesAsync(cancellationToken)).Where(b =>
            (asked.ShortName is null || string.Equals(b.ShortName, asked.ShortName, StringComparison.OrdinalIgnoreCase))
            && (asked.Name is null || string.Equals(b.Name, asked.Name, StringComparison.OrdinalIgnoreCase))
            && (asked.Kind is null || b.Kind == asked.Kind)).ToList();
        return found is [var only] ? only
            : throw new RuleBroken(RecommendationRules.WrongBody, "Organet finns inte hos huvudmannen. Välj ett av huvudmannens egna organ.");
    }
}
