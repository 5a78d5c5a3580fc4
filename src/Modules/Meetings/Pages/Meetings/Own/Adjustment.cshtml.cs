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
using MinutesRecord = Governance.Meetings.Domain.Minutes;

namespace Governance.Meetings.Pages.Meetings.Own;

/// <summary>A text to adjust, in the room of the principal that the person sits for. Others there see that she is asked, and not the text.</summary>
[Authorize(MeetingPermissions.Adjust)]
internal sealed class AdjustmentModel(GovernanceDbContext db, AnswerAdjustment.Handler answer, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The text that stood on the page.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    internal AdjustmentRequest Asked { get; private set; } = null!;

    internal IReadOnlyList<AdjustmentAnswer> Answers { get; private set; } = [];

    internal AdjustmentAnswer? Last => Answers.Count > 0 ? Answers[^1] : null;

    internal Room Room => db.Tenant.Room;

    public string Path => $"{Room.Path}/adjustments/{Id}";

    /// <summary>Whether who looks is the one who is asked.</summary>
    public bool IsMine => Asked.IsFor(Email);

    /// <summary>Whether she can answer now.</summary>
    public bool IsOpen => IsMine && Asked.ClosedAt is null;

    /// <summary>The minutes; null where it is one §.</summary>
    internal MinutesRecord? Whole { get; private set; }

    /// <summary>The § that is adjusted by itself.</summary>
    internal MinutesParagraph? One { get; private set; }

    private string Email => db.Tenant.Actor.Email;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => AnswerAsync(AdjustmentAnswerKind.Approved, text["Du har godkänt texten."], cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) => AnswerAsync(AdjustmentAnswerKind.Declined, text["Sekreteraren får veta vad som behöver ändras."], cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) => AnswerAsync(AdjustmentAnswerKind.Withdrawn, text["Ditt svar är tillbakataget."], cancellationToken);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var me = db.Tenant.TenantId;
        Asked = await db.Set<AdjustmentRequest>().AsNoTracking().FirstOrThrowAsync(r => r.Id == Id && r.PrincipalId == me, cancellationToken);
        Answers = await db.Set<AdjustmentAnswer>().AsNoTracking().Where(a => a.RequestId == Id).OrderBy(a => a.AnsweredAt).ToListAsync(cancellationToken);
        if (!IsMine)
            return;
        if (Asked.ItemId is null)
            Whole = MeetingJson.Read<MinutesRecord>(Asked.Text);
        else
            One = MeetingJson.Read<MinutesParagraph>(Asked.Text);
    }

    private async Task<IActionResult> AnswerAsync(AdjustmentAnswerKind kind, string said, CancellationToken cancellationToken)
    {
        await answer.HandleAsync(new AnswerAdjustment(Id, Email, kind, Hash, kind == AdjustmentAnswerKind.Declined ? Reason : null), cancellationToken);
        TempData.Say(said);
        return LocalRedirect(Path);
    }
}
