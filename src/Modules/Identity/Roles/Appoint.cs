using FluentValidation;
using Governance.Identity.Domain;
using Governance.Platform;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity.Roles;

/// <summary>The verb that gives a room its first administrator, who then gives all other mandates in the portal.</summary>
internal static class Appoint
{
    public static Verb Verb { get; } = new(
        "appoint", "--room SLUG --email ADDRESS --name NAME",
        "Makes somebody administrator of a principal or a forum (or operator of the room 'platform'); prints a one-time password for a new account.",
        RunAsync);

    private static async Task<int> RunAsync(VerbContext context)
    {
        await using var scope = context.Services.CreateAsyncScope();
        if (await RoomAsync(scope.ServiceProvider, context.Option("room")) is not { } room)
        {
            await context.Error.WriteLineAsync("--room names no principal and no forum.");
            return 2;
        }

        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        var role = room.Kind == RoomKind.Platform ? Role.PlatformOperator : Role.Administrator;
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        try
        {
            var granted = await scope.ServiceProvider.GetRequiredService<GrantMandate.Handler>()
                .HandleAsync(new GrantMandate(context.Option("email"), context.Option("name"), role, today, null), CancellationToken.None);
            await context.Output.WriteLineAsync($"{granted.Name}: {RoomRoles.Text(role)}, {room.Name}");
            if (granted.OneTimePassword is { } password)
                await context.Output.WriteLineAsync($"One-time password (shown once): {password}");
            return 0;
        }
        catch (Exception refusal) when (refusal is ValidationException or RuleBroken)
        {
            await context.Error.WriteLineAsync(refusal.Message);
            return 2;
        }
    }

    private static async ValueTask<Room?> RoomAsync(IServiceProvider services, string? slug)
    {
        if (slug is null or "platform")
            return slug is null ? null : Room.Platform;
        var rooms = services.GetRequiredService<IRoomDirectory>();
        return await rooms.PrincipalBySlugAsync(slug, CancellationToken.None) ?? await rooms.ForumBySlugAsync(slug, CancellationToken.None);
    }
}
