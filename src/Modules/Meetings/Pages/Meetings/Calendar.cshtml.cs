using Governance.Forums.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>One's own secret addresses, at which calendar programs read the meetings.</summary>
[Authorize(MeetingPermissions.Read)]
internal sealed class CalendarModel(
    GovernanceDbContext db, MeetingReader reader, MakeCalendarAddress.Handler make, RevokeCalendarAddress.Handler revoke, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    private const string SecretKey = "CalendarSecret";

    /// <summary>"All", "Mine", or a forum.</summary>
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public Guid AddressId { get; set; }

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string Path => ListPath + "/calendar";

    internal IReadOnlyList<CalendarAddress> Addresses { get; private set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The address just made: shown once, since only a hash of it is kept.</summary>
    public string? Made { get; private set; }

    private IReadOnlyList<ForumInfo> _forums = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        What = nameof(CalendarScope.All);
        if (TempData[SecretKey] is string secret)
            Made = $"{Request.Scheme}://{Request.Host}/calendar/{secret}.ics";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var scope = Guid.TryParse(What, out var forum) ? CalendarScope.OneForum : Enum.TryParse<CalendarScope>(What, out var named) ? named : CalendarScope.All;
        TempData[SecretKey] = await make.HandleAsync(new MakeCalendarAddress(ForumRoom.Id, scope, scope == CalendarScope.OneForum ? forum : null), cancellationToken);
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        await revoke.HandleAsync(new RevokeCalendarAddress(AddressId), cancellationToken);
        TempData.Say(text["Adressen gäller inte längre."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _forums = await reader.ForumsAsync(ForumRoom.Id, cancellationToken);
        Choices =
        [
            new(nameof(CalendarScope.All), text["Alla forum i {0}", ForumRoom.Name]), new(nameof(CalendarScope.Mine), text["Forum där jag har en plats"], text["Efter din e-postadress."]),
            .. _forums.Select(f => new Choice(f.Id.ToString(), f.Name)),
        ];
        var (account, collaboration) = (db.Tenant.AccountIdOrEmpty, ForumRoom.Id);
        Addresses = await db.Set<CalendarAddress>().AsNoTracking().Where(a => a.AccountId == account && a.CollaborationId == collaboration && a.RevokedAt == null)
            .OrderByDescending(a => a.CreatedAt).ToListAsync(cancellationToken);
    }

    /// <summary>What an address gives, in words.</summary>
    internal string WhatOf(CalendarAddress address) => address.Scope switch
    {
        CalendarScope.OneForum => _forums.FirstOrDefault(f => f.Id == address.ForumId)?.Name ?? "",
        CalendarScope.Mine => text["Forum där jag har en plats"],
        _ => text["Alla forum i {0}", ForumRoom.Name],
    };
}
