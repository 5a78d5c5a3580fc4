using Governance.Platform.Data;
using Governance.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity.Tokens;

/// <summary>The token server and the check of its tokens, in the same process.</summary>
internal static class TokenSetup
{
    public const string Path = "/connect/token";

    // Tokens can't be taken back one by one, so they live short; a closed account is refused at once, at every request.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static void AddTokens(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = TokenKeys.From(configuration);
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<GovernanceDbContext>().ReplaceDefaultEntities<Guid>())
            .AddServer(server =>
            {
                server.SetTokenEndpointUris(Path[1..]).AllowClientCredentialsFlow().SetAccessTokenLifetime(Lifetime);
                server.AddSigningKey(keys.Signing).AddEncryptionKey(keys.Encryption);
                server.DisableTokenStorage();
                if (configuration["GOVERNANCE_PUBLIC_URL"] is { Length: > 0 } address)
                    server.SetIssuer(new Uri(address));
                var host = server.UseAspNetCore().EnableTokenEndpointPassthrough();
                if (!DemoMode.IsProduction(configuration) || DemoMode.From(configuration).Enabled)
                    host.DisableTransportSecurityRequirement();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
            });
    }
}
