using System.Security.Cryptography;
using System.Text;
using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Governance.Meetings.Calendar;

/// <summary>
/// The calendars at secret addresses. Whatever is wrong with an address (no such secret, revoked, a person who may no more), the answer
/// is that there is nothing: it says nothing of any room.
/// </summary>
internal static class CalendarFeed
{
    /// <summary>What has been stays this long in the calendars.</summary>
    private const int DaysBack = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{secret}.ics", GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string secret, HttpContext http)
    {
        var stop = http.RequestAborted;
        var hash = CalendarAddress.HashOf(secret);
        var db = http.RequestServices.GetRequiredService<GovernanceDbContext>();
        var address = await db.Set<CalendarAddress>().AsNoTracking().FirstOrDefaultAsync(a => a.SecretHash == hash && a.RevokedAt == null, stop);
        if (address is null || await http.RequestServices.GetRequiredService<IRoomDirectory>().ByIdAsync(address.RoomId, stop) is not { } room)
            return Results.NotFound();
        // A scope of its own: its connection is opened when it is known in whose room it reads.
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (!await EnterAsync(scope.ServiceProvider, address, room, stop))
            return Results.NotFound();
        return Answer(await WriteAsync(scope.ServiceProvider, address, $"{http.Request.Scheme}://{http.Request.Host}", stop), http);
    }

    private static async Task<bool> EnterAsync(IServiceProvider services, CalendarAddress address, Room room, CancellationToken stop)
    {
        var tenant = services.GetRequiredService<TenantContext>();
        tenant.Identify(address.AccountId);
        tenant.Enter(room);
        if (!room.Collaborations.Contains(address.CollaborationId) || await services.GetRequiredService<IMandateDirectory>().ActorAsync(address.AccountId, stop) is not { } actor
            || MeetingPermissions.All.First(p => p.Name == MeetingPermissions.Read).MandateOf(actor, room) is null)
        {
            return false;
        }

        tenant.Identify(actor);
        return true;
    }

    private static async Task<byte[]> WriteAsync(IServiceProvider services, CalendarAddress address, string host, CancellationToken stop)
    {
        var (db, directory) = (services.GetRequiredService<GovernanceDbContext>(), services.GetRequiredService<IForumDirectory>());
        var today = services.GetRequiredService<TimeProvider>().Today();
        var forums = (await directory.ForumsAsync(address.CollaborationId, stop)).ToDictionary(f => f.Id);
        List<Guid> shown = address.Scope switch
        {
            CalendarScope.OneForum => [address.ForumId!.Value],
            CalendarScope.Mine => [.. await directory.ForumsOfAsync(db.Tenant.Actor.Email, today, stop)],
            _ => [.. forums.Keys],
        };
        var since = today.AddDays(-DaysBack);
        var meetings = await db.Set<AnnouncedMeeting>().AsNoTracking()
            .Where(m => m.CollaborationId == address.CollaborationId && shown.Contains(m.ForumId) && m.On >= since).OrderBy(m => m.On).ThenBy(m => m.Id).ToListAsync(stop);
        var path = (await services.GetRequiredService<IRoomDirectory>().ByIdAsync(address.CollaborationId, stop))!;
        var name = address.ForumId is { } id && forums.TryGetValue(id, out var one) ? one.Name : address.Scope == CalendarScope.Mine ? $"Mina möten i {path.Name}" : path.Name;
        return Encoding.UTF8.GetBytes(MeetingCalendar.Write(
            name, meetings, m => $"{host}{path.Path}/meetings/{m.Id}"));
    }

    private static IResult Answer(byte[] content, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return Results.Bytes(content, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
