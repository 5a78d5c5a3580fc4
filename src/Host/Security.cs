using Governance.Platform.Data;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Governance.Host;

/// <summary>Headers, keys and the rule that nothing is open unless it says so.</summary>
internal static class Security
{
    public static void AddPortalSecurity(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Lansforum").PersistKeysToDbContext<GovernanceDbContext>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(o => o.Cookie.Name = "lansforum.antiforgery");
    }

    public static HeaderPolicyCollection Headers() => new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
        })
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(60 * 60 * 24 * 365)
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
        .AddCrossOriginResourcePolicy(x => x.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .RemoveServerHeader();

    /// <summary>
    /// What somebody uploaded is shut in whatever it is. Before the other headers, as what is asked for first is done last when
    /// an answer starts, and the policy of pages must not have the last word.
    /// </summary>
    public static void UseSandbox(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<SandboxedAttribute>() is not null)
                context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Nothing that a signed-in person sees stays in a cache, except files that are the same for everybody.</summary>
    public static void UseNoStore(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.Headers.CacheControl.Count == 0)
                    context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
