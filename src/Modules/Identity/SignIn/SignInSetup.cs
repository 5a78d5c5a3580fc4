using System.Globalization;
using System.Threading.RateLimiting;
using Governance.Identity.Data;
using Governance.Identity.Domain;
using Governance.Platform.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Validation.AspNetCore;

namespace Governance.Identity.SignIn;

/// <summary>The wiring of accounts, cookies, schemes and limits.</summary>
internal static class SignInSetup
{
    /// <summary>The scheme that picks between cookie and bearer token.</summary>
    public const string Scheme = "lansforum";

    /// <summary>Name of the limit on signing in.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Name of the limit on fetching tokens.</summary>
    public const string TokenLimit = "token";

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<AttemptLimit>().AddScoped<SignInLog>().AddScoped<Session>().AddScoped<SecondFactor>().AddSingleton<Decoy>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = false;
                options.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequiredUniqueChars = 6,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddPasswordValidator<NotYourself>()
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.AddOptions<SecurityStampValidatorOptions>().Configure<TimeProvider>((o, clock) =>
            (o.ValidationInterval, o.TimeProvider) = (TimeSpan.FromMinutes(1), clock));
        AddSchemes(services);
        AddLimits(services, configuration);
    }

    // The API takes bearer tokens only and pages take the cookie only: a token opens no page, and a page open in a browser
    // can be made to call no API.
    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                    ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
                    : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                Shape(o.Cookie, "lansforum.session");
                (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromHours(8), true);
                (o.LoginPath, o.ReturnUrlParameter) = ("/account/sign-in", "returnUrl");
                o.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                o.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o =>
            {
                Shape(o.Cookie, "lansforum.pending");
                (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromMinutes(10), false);
            })
            // Never issued: a second step is asked for every time. The framework signs out of it when a stamp no longer holds.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, o => Shape(o.Cookie, "lansforum.remembered"));
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<TimeProvider>((o, clock) => o.TimeProvider = clock);
    }

    private static void Shape(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    // Per address; the account has its own limit (AttemptLimit). A demo is hit by many people behind one address.
    private static void AddLimits(IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = int.TryParse(configuration["GOVERNANCE_SIGN_INS_PER_MINUTE"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set
            : DemoMode.From(configuration).Enabled ? 6000 : 60;
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            foreach (var name in (string[])[SignInLimit, TokenLimit])
                limits.AddPolicy(name, context => PerAddress(context, name, perMinute));
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, string name, int perMinute) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{name} {context.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("");
}
