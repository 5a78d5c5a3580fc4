using System.Globalization;
using Governance.Audits.Checkpoints;
using Governance.Audits.Ledger;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Pages.Audits;

/// <summary>A log for people: who did what, for whom and when, in words. A principal's own log, or a collaboration's.</summary>
[Authorize(AuditPermissions.Read)]
internal sealed class LedgerModel(
    ShownLogs logs, LedgerReader reader, LedgerErasure erasure, ILedgerKeys keys, EventProofs proofs, EventNarrator narrator, IPrincipalDirectory directory, TimeProvider clock, ModuleTexts words, IStringLocalizer<Texts> texts) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Lines that an export holds at most: what a spreadsheet opens without trouble.</summary>
    internal const int MostExported = 20_000;

    [BindProperty(SupportsGet = true)] public string? Log { get; set; }

    [BindProperty(SupportsGet = true)] public string? Type { get; set; }

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true)] public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)] public string? Role { get; set; }

    [BindProperty(SupportsGet = true)] public string? Principal { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty(SupportsGet = true)] public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true)] public string[] Subject { get; set; } = [];

    /// <summary>Whether to recompute the proofs of the events shown.</summary>
    [BindProperty(SupportsGet = true)] public bool Verify { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")] public string? Number { get; set; }

    internal ShownLog Shown { get; private set; } = null!;

    internal LedgerFilter Filter { get; private set; } = new();

    internal IReadOnlyList<EventText> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<Guid, EventSubject> Subjects { get; private set; } = new Dictionary<Guid, EventSubject>();

    /// <summary>By which decision the content of an event was erased.</summary>
    internal IReadOnlyDictionary<Guid, LedgerTombstone> Tombstones { get; private set; } = new Dictionary<Guid, LedgerTombstone>();

    /// <summary>Whether each event shown is in the newest checkpoint; empty unless that was asked for.</summary>
    internal IReadOnlyDictionary<Guid, bool?> Proven { get; private set; } = new Dictionary<Guid, bool?>();

    internal int Total { get; private set; }

    internal int Current { get; private set; } = 1;

    internal int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    internal IReadOnlyList<Tab> Tabs { get; private set; } = [];

    /// <summary>Days that were typed and cannot be read.</summary>
    internal IReadOnlyList<string> Unread => [.. new[] { From, AsOf }.OfType<string>().Where(d => d.Trim().Length > 0 && LedgerFilter.Day(d) is null)];

    internal IReadOnlyList<(string Type, string Name)> Types => narrator.Types;

    internal IReadOnlyList<PrincipalInfo> Principals { get; private set; } = [];

    /// <summary>The roles to choose from, each as the events say it.</summary>
    internal IReadOnlyList<(Role Role, string Name)> Roles { get; private set; } = [];

    /// <summary>What the log is, in a sentence.</summary>
    internal string Lead => (Shown.Room.Kind, Shown.IsShared) switch
    {
        (Platform.Tenancy.RoomKind.Principal, true) => texts["Det som har passerat gränsen mellan er och de andra. Båda sidor ser samma händelser."],
        (_, true) => texts["Allt som har hänt i det gemensamma. Alla huvudmän i samverkan ser samma händelser."],
        (Platform.Tenancy.RoomKind.Forum, false) => texts["Allt som har ändrats i forumets eget rum, utkasten med. Huvudmännen ser det inte."],
        _ => texts["Allt som har ändrats i ert eget rum. Ingen annan ser det."],
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadFilterAsync(cancellationToken);
        Current = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        (var rows, Total) = await reader.PageAsync(Shown, Filter, Current, PageSize, cancellationToken);
        Current = Math.Min(Current, Pages);
        Rows = await narrator.SayAsync(rows, cancellationToken);
        if (rows.Any(r => r.Json is null))
            Tombstones = await erasure.TombstonesAsync(Shown.LogId, [.. rows.Where(r => r.Json is null).Select(r => r.Id)], cancellationToken);
        Subjects = await narrator.SubjectsAsync(Shown.Room, rows, Filter.Subjects, cancellationToken);
        if (Verify)
            Proven = await proofs.OfAsync(Shown.LogId, rows.Select(r => r.Id), cancellationToken);
        Roles = [.. Enum.GetValues<Role>().Select(r => (r, narrator.Say("role", r.ToString()) ?? r.ToString()))];
        Principals = Shown is { IsShared: true, About: null } ? [.. (await directory.RegisterAsync(cancellationToken)).Collaboration(Shown.Id)?.ByName ?? []] : [];
        Tabs = await TabsAsync();
    }

    public async Task<IActionResult> OnGetExportAsync(string? format, CancellationToken cancellationToken)
    {
        await ReadFilterAsync(cancellationToken);
        var rows = await reader.NewestAsync(Shown, Filter, MostExported, cancellationToken);
        var said = await narrator.SayAsync(rows, cancellationToken);
        var subjects = rows.Count > 0 ? await narrator.SubjectsAsync(Shown.Room, rows, [], cancellationToken) : Subjects;
        var register = await directory.RegisterAsync(cancellationToken);
        var table = LedgerTable.Of($"{texts["Händelser"]} {Shown.Room.Name}", Filter.AsOf ?? clock.Today(), subjects, register, texts);
        if (await keys.LastSignedAsync(Shown.LogId, cancellationToken) is { } kept)
            table = table with { Checkpoint = (texts["Kontrollpunkt"], kept.Note) };
        return table.As(format, said, words.Of(typeof(Texts).Assembly)).ToActionResult();
    }

    private async Task ReadFilterAsync(CancellationToken cancellationToken)
    {
        Shown = await logs.OfAsync(HttpContext, Log);
        var principals = (await directory.RegisterAsync(cancellationToken)).Principals;
        Filter = new LedgerFilter
        {
            Type = narrator.Types.Any(t => t.Type == Type) ? Type : null,
            Words = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(),
            Actor = Guid.TryParse(Actor, out var actor) ? actor : null,
            Role = Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role) ? role : null,
            Principal = Guid.TryParse(Principal, out var principal) && principals.Any(p => p.Id == principal) ? principal : null,
            From = LedgerFilter.Day(From),
            AsOf = LedgerFilter.Day(AsOf),
            Subjects = [.. Subject.Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(20)],
        };
    }

    private async Task<IReadOnlyList<Tab>> TabsAsync()
    {
        var room = Shown.Room;
        Tab Of(ShownLog log, string name) => new(name, (Filter with { Principal = null }).Href(log), log.Word == Shown.Word);
        if (room.Kind == Platform.Tenancy.RoomKind.Principal)
        {
            return room.Collaborations.Count == 0
                ? []
                : [Of(new ShownLog(room, room.Id, IsShared: false), texts["Egna händelser"]), Of(new ShownLog(room, room.Collaborations[0], IsShared: true, room.Id), texts["Delade händelser"])];
        }

        return await logs.MayReadRoomAsync(HttpContext, room)
            ? [Of(new ShownLog(room, room.Id, IsShared: true), texts["Gemensamt"]), Of(new ShownLog(room, room.Id, IsShared: false), texts["Forumets rum"])]
            : [];
    }
}
