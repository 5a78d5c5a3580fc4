using System.Text.Json;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The principal's own log, and what the shared log says of it: both sides of a border see the same events.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class EventsModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private const int Size = 50;
    private const int MostExported = 20_000;

    /// <summary><c>shared</c> for the shared log, else the own one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Log { get; set; }

    /// <summary>The page shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "s")]
    public int Number { get; set; } = 1;

    public string RoomPath => tenant.Room.Path;

    public bool IsShared => Log == "shared";

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>The names that conditions use in the events.</summary>
    public ConditionNames Names { get; private set; } = null!;

    public string Href(int number) => $"{RoomPath}/events?log={(IsShared ? "shared" : "own")}&s={number}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Total = IsShared ? await Shared.CountAsync(cancellationToken) : await Own.CountAsync(cancellationToken);
        Pages = Math.Max(1, (Total + Size - 1) / Size);
        Number = Math.Clamp(Number, 1, Pages);
        Lines = await ReadAsync((Number - 1) * Size, Size, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var lines = await ReadAsync(0, MostExported, cancellationToken);
        var table = new TableExport<Line>($"{text[IsShared ? "Delade händelser" : "Egna händelser"]} {tenant.Room.Name}", clock.Today(),
        [
            new(text["Tid"], l => l.At),
            new(text["Vem"], l => l.Actor),
            new(text["Rum"], l => l.Room),
            new(text["Vad"], l => text[EventWords.Of(l.Type)].Value),
            new(text["Före"], l => Flat(l.Before)),
            new(text["Efter"], l => Flat(l.After)),
            new(text["Skäl"], l => l.Reason),
            new(text["Händelsens id"], l => l.Id.ToString()),
        ]);
        return table.Csv(lines).ToActionResult();
    }

    private IQueryable<TenantEvent> Own => db.Set<TenantEvent>().AsNoTracking();

    private IQueryable<ForumEvent> Shared
    {
        get
        {
            var me = tenant.TenantId;
            return db.Set<ForumEvent>().AsNoTracking().Where(e => (e.PrincipalId == me || e.OnBehalfOf == me) && e.Type != ForumSequencer.RootFrozen);
        }
    }

    private async Task<List<Line>> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        Names = ConditionBuilder.NamesOf(await directory.RegisterAsync(cancellationToken), tenant.TenantId);
        var rows = IsShared
            ? await Shared.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(skip).Take(take)
                .Select(e => new Read(e.Id, e.At, e.Type, e.Payload!.Json)).ToListAsync(cancellationToken)
            : await Own.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(skip).Take(take)
                .Select(e => new Read(e.Id, e.At, e.Type, e.Payload!.Json)).ToListAsync(cancellationToken);
        return rows.ConvertAll(Line.Of);
    }

    private string Flat(IReadOnlyList<(string Name, string Value)> fields) => string.Join("; ", fields.Select(f => $"{text[EventWords.Field(f.Name)]}: {EventWords.Value(f.Name, f.Value, Names, text)}"));

    private sealed record Read(Guid Id, DateTime At, string Type, string? Json);

    /// <summary>One event in words.</summary>
    public sealed record Line(
        Guid Id, DateTime At, string Type, string Actor, string Room, string Reason,
        IReadOnlyList<(string Name, string Value)> Before, IReadOnlyList<(string Name, string Value)> After)
    {
        internal static Line Of(object read)
        {
            var row = (Read)read;
            using var json = JsonDocument.Parse(row.Json ?? "{}");
            var payload = json.RootElement;
            return new Line(
                row.Id, row.At, row.Type, EventWords.TextOf(payload, "actor"), EventWords.TextOf(payload, "room"), EventWords.TextOf(payload, "reason"),
                [.. EventWords.FieldsOf(payload, "before")], [.. EventWords.FieldsOf(payload, "after")]);
        }
    }
}
