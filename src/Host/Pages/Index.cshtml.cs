using System.Security.Claims;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Host.Pages;

/// <summary>The door: what this is for a visitor, the one room of who has one, the choice for who has several.</summary>
[AllowAnonymous]
public sealed class IndexModel(TenantContext tenant, IMandateDirectory mandates, IRoomDirectory rooms) : PageModel
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool SignedIn { get; private set; }

    /// <summary>The rooms that the person has a mandate in today.</summary>
    public IReadOnlyList<Room> Rooms { get; private set; } = [];

    /// <summary>Goes straight in where there is one room.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An open page is outside the rooms, so nobody has been identified yet.
        if (!Guid.TryParse(User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return Page();
        tenant.Identify(account);
        if (await mandates.ActorAsync(account, cancellationToken) is not { } actor)
            return Page();
        SignedIn = true;
        List<Room> found = [];
        foreach (var id in actor.Mandates.Select(m => m.RoomId).Distinct())
        {
            if (id == Room.Platform.Id)
                found.Add(Room.Platform);
            else if (await rooms.ByIdAsync(id, cancellationToken) is { } room)
                found.Add(room);
        }

        Rooms = [.. found.OrderBy(r => r.Kind).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
        return Rooms is [var only] ? LocalRedirect(only.Path) : Page();
    }
}
