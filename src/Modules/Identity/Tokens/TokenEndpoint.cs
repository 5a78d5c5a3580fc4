using System.Security.Claims;
using Governance.Identity.Domain;
using Governance.Identity.SignIn;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Governance.Identity.Tokens;

/// <summary>Issues an access token to an API client whose secret was right: for its account, scoped to its one principal.</summary>
internal static class TokenEndpoint
{
    public static void MapTokenEndpoint(this IEndpointRouteBuilder routes) =>
        routes.MapPost(TokenSetup.Path, IssueAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(SignInSetup.TokenLimit)
            .ExcludeFromDescription();

    private static async Task<IResult> IssueAsync(HttpContext context, GovernanceDbContext db, CancellationToken cancellationToken)
    {
        var request = context.GetOpenIddictServerRequest()
            ?? throw new InvalidOperationException("The token server did not see the request.");
        var client = Account.Normal(request.ClientId!);
        var account = await db.Set<Account>().AsNoTracking()
            .Where(a => a.NormalizedUserName == client && a.IsClient && !a.IsClosed && a.ClientOf != null)
            .Select(a => new { a.Id, a.Name, Principal = a.ClientOf!.Value })
            .FirstOrDefaultAsync(cancellationToken);
        return account is null ? Refuse() : Issue(account.Id, account.Name, account.Principal);
    }

    private static IResult Issue(Guid accountId, string name, Guid principalId)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, accountId.ToString());
        identity.SetClaim(Claims.Name, name);
        identity.SetClaim(RoomRoutes.PrincipalClaim, principalId.ToString());
        identity.SetDestinations(static _ => [Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult Refuse() => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidClient,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The client is closed.",
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
