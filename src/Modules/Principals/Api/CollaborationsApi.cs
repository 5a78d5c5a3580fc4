using System.ComponentModel;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Principals.Api;

/// <summary>The collaborations that the client's principal is a member of, and their members.</summary>
internal static class CollaborationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var collaborations = api.MapGroup("/collaborations").WithTags("Collaborations").RequireAuthorization(PrincipalPermissions.ReadMembers);
        collaborations.MapGet("", ListAsync).WithName("ListCollaborations").WithSummary("The collaborations of the client's principal.");
        collaborations.MapGet("/{id:guid}/principals", PrincipalsAsync).WithName("ListPrincipals")
            .WithSummary("The members of a collaboration: the region first, then the municipalities by code.");
    }

    private static async Task<PageOf<CollaborationBody>> ListAsync(
        [AsParameters] Paging paging, TenantContext tenant, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        return paging.Of([.. register.Collaborations.Where(c => tenant.Collaborations.Contains(c.Id)).Select(CollaborationBody.Of)]);
    }

    private static async Task<PageOf<PrincipalBody>> PrincipalsAsync(
        Guid id, [AsParameters] Paging paging, TenantContext tenant, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (!tenant.Collaborations.Contains(id) || (await directory.RegisterAsync(cancellationToken)).Collaboration(id) is not { } collaboration)
            throw new NotFound();
        return paging.Of([.. collaboration.Principals.Select(PrincipalBody.Of)]);
    }

    private sealed record CollaborationBody(
        Guid Id, [property: Description("County, two digits.")] string CountyCode, string Name, string ForumName, int Principals)
    {
        public static CollaborationBody Of(CollaborationInfo c) => new(c.Id, c.CountyCode, c.Name, c.ForumName, c.Principals.Count);
    }

    private sealed record PrincipalBody(
        Guid Id, [property: Description("SCB's code; the principal's id in conditions and standings.")] string Code, string Name, string LegalName,
        PrincipalKind Kind, [property: Description("Inhabitants by the newest figure.")] long Population)
    {
        public static PrincipalBody Of(PrincipalInfo p) => new(p.Id, p.Code, p.DisplayName, p.LegalName, p.Kind, p.Population);
    }
}
