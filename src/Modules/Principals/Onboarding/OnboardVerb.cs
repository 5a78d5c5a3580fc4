using FluentValidation;
using Governance.Platform;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Principals.Onboarding;

/// <summary>The verb <c>onboard</c>, and the same for the demo data.</summary>
internal static class OnboardVerb
{
    public static Verb Verb { get; } = new(
        "onboard", "--county NN[,NN…]",
        "Sets up the collaboration of a county (two digits) with its region and municipalities as tenants. Idempotent: adds what is missing.",
        RunAsync);

    /// <summary>Onboards one county as the platform itself.</summary>
    public static async Task<OnboardCounty.Result> OnboardAsync(IServiceProvider services, string county, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(Room.Platform);
        return await scope.ServiceProvider.GetRequiredService<OnboardCounty.Handler>().HandleAsync(new OnboardCounty(county), cancellationToken);
    }

    private static async Task<int> RunAsync(VerbContext context)
    {
        var counties = (context.Option("county") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (counties.Length == 0)
        {
            await context.Error.WriteLineAsync("onboard needs --county NN, two digits such as 12.");
            return 2;
        }

        foreach (var county in counties)
        {
            try
            {
                var result = await OnboardAsync(context.Services, county, CancellationToken.None);
                await context.Output.WriteLineAsync(
                    $"{county} {result.Name}: {result.Members} principals ({result.Principals} new), {result.Figures} new population figures, {result.Rooms} rooms furnished.");
            }
            catch (Exception refused) when (refused is RuleBroken or ValidationException)
            {
                await context.Error.WriteLineAsync($"'{county}': {refused.Message}");
                return 2;
            }
        }

        return 0;
    }
}
