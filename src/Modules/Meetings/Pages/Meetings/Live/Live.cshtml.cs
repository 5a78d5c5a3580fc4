using System.Globalization;
using System.Text.Json;
using FluentValidation;
using Governance.Forums.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Meetings.Pages.Meetings.Live;

/// <summary>
/// At the meeting: the secretary's view of the roll, the agenda and the item under discussion. Every act is a form of its own that works
/// without script; with script the same forms are queued, sent when the network is there, and what others write is shown.
/// </summary>
[Authorize(MeetingPermissions.Keep)]
internal sealed class LiveModel(MeetingDesk desk, IForumDirectory forums, OpenAtTable.Handler open, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The item whose panel is shown first.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid? Chosen { get; set; }

    /// <summary>What was typed in a form that was refused.</summary>
    internal CommandForm? Typed { get; private set; }

    internal Meeting Meeting { get; private set; } = null!;

    internal MeetingState State => Meeting.State;

    internal Room ForumRoom => VisitedForum.Of(HttpContext);

    public string ListPath => ForumRoom.Path + "/meetings";

    public string MeetingPath => $"{ListPath}/{Id}";

    public string Path => MeetingPath + "/live";

    internal IReadOnlyList<TextKey> Warnings { get; private set; } = [];

    /// <summary>The mandate that has the chair on the day; what is suggested before anybody has been chosen.</summary>
    internal Guid? SuggestedChair { get; private set; }

    /// <summary>The item to show: the one asked for, else the one under discussion, else the next.</summary>
    internal AgendaItem? Item => State.Items.FirstOrDefault(i => i.Id == Chosen)
        ?? State.Items.FirstOrDefault(i => i.Stage == ItemStage.TakenUp) ?? State.Items.FirstOrDefault(i => i.Stage == ItemStage.OnAgenda) ?? (State.Items is [var first, ..] ? first : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return State.Stage is MeetingStage.Planned or MeetingStage.Cancelled ? LocalRedirect(MeetingPath)
            : State.Stage is MeetingStage.Adjusted ? LocalRedirect(MeetingPath + "/minutes") : Page();
    }

    /// <summary>The part of the page that changes; nothing when it is as the browser has it.</summary>
    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancellationToken)
    {
        Meeting = await desk.OpenAsync(Id, cancellationToken);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{Meeting.Entries.Count}-{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"");
        Response.Headers.ETag = tag;
        if (Request.Headers.IfNoneMatch == tag)
            return StatusCode(StatusCodes.Status304NotModified);
        await LoadAsync(cancellationToken);
        return Partial("_Board", this);
    }

    /// <summary>Opens the meeting.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        await open.HandleAsync(new OpenAtTable(Id), cancellationToken);
        TempData.Say(text["Mötet är öppnat. Börja med uppropet."]);
        return LocalRedirect(Path);
    }

    /// <summary>A command without script.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Typed = CommandForm.Of(await Request.ReadFormAsync(cancellationToken));
        Chosen = Typed.ItemId ?? Chosen;
        await DoAsync(Typed, cancellationToken);
        return Typed.Name == "endMeeting" ? LocalRedirect(MeetingPath + "/minutes") : LocalRedirect(Chosen is { } item ? $"{Path}?item={item}#punkt" : Path);
    }

    /// <summary>A command out of a browser's queue.</summary>
    public async Task<IActionResult> OnPostCommandAsync([FromBody] Dictionary<string, string[]>? fields, CancellationToken cancellationToken)
    {
        var form = new CommandForm(fields ?? []);
        try
        {
            var result = await DoAsync(form, cancellationToken);
            return Answer(StatusCodes.Status200OK, new { version = result.Meeting.Entries.Count });
        }
        catch (ValidationException invalid)
        {
            return Answer(StatusCodes.Status400BadRequest, new { message = string.Join(' ', invalid.Errors.Select(e => text[e.ErrorMessage].Value)) });
        }
        catch (RuleBroken broken)
        {
            return Answer(StatusCodes.Status409Conflict, new { code = broken.Code, message = text.Say(broken) });
        }
        catch (VersionConflict)
        {
            return await ConflictAsync(form, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Meeting = await desk.OpenAsync(Id, cancellationToken);
        Warnings = MeetingWarnings.Of(State, desk.Today);
        SuggestedChair = State is { Stage: MeetingStage.InSession, ChairId: null } ? (await forums.PresidiumAsync(State.ForumId, State.On, cancellationToken)).ChairMandateId : null;
    }

    /// <summary>What stood in a field of a form that was refused, else what is stored.</summary>
    internal string Value(string command, Guid? itemId, string field, string stored, Func<CommandForm, bool>? also = null) =>
        Typed is { } typed && typed.Name == command && typed.ItemId == itemId && also?.Invoke(typed) != false ? typed.Text(field) : stored;

    private async Task<PostedResult> DoAsync(CommandForm form, CancellationToken cancellationToken)
    {
        var state = (await desk.OpenAsync(Id, cancellationToken)).State;
        return await desk.PostAsync(Id, [desk.Command(form.Read(state), form.CommandId, form.Seen, form.DeskId)], cancellationToken);
    }

    // What the other wrote, so that a person can choose.
    private async Task<IActionResult> ConflictAsync(CommandForm form, CancellationToken cancellationToken)
    {
        Meeting = await desk.OpenAsync(Id, cancellationToken);
        var command = form.Read(State);
        var last = Meeting.Entries.LastOrDefault(e => e.Scope == command.Scope);
        return Answer(StatusCodes.Status409Conflict, new
        {
            code = "VERSION",
            version = Meeting.VersionOf(command.Scope),
            text = command is WriteText write ? State.Find(write.ItemId)?.TextOf(write.Part) : null,
            message = last is null ? "" : text["{0} ändrade samma sak kl. {1}.", last.By, StockholmTime.Local(last.At).ToString("HH.mm", CultureInfo.InvariantCulture)].Value,
        });
    }

    private static ContentResult Answer(int status, object value) =>
        new() { StatusCode = status, ContentType = "application/json; charset=utf-8", Content = JsonSerializer.Serialize(value, Json) };
}
