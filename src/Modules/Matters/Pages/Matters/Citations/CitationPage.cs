using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Citations;

/// <summary>What pages of citations read by.</summary>
internal sealed record CitationSources(CitationReader Reader, Citables Citables, TenantContext Tenant, TimeProvider Clock, IPrincipalDirectory Principals);

/// <summary>A page about what a row cites and is cited by; without a row, about all citations that the room sees.</summary>
internal abstract class CitationPage(CitationSources sources) : PageModel, IShownAgain
{
    public abstract bool InForum { get; }

    /// <summary>The row's kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The row.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    internal CitationSources Sources => sources;

    internal Room ShownRoom => InForum ? VisitedForum.Of(HttpContext) : sources.Tenant.Room;

    public string ListPath => ShownRoom.Path + "/citations";

    /// <summary>The row that is shown; null where all are.</summary>
    internal CitableRow? Row { get; private set; }

    internal string KindWord => Row is { } row ? sources.Citables.Kinds.GetValueOrDefault(row.Kind) ?? "" : "";

    /// <summary>The page of the row itself.</summary>
    internal string? RowHref { get; private set; }

    public bool MayCite { get; private set; }

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Kind is not null || Id is not null)
            Row = (Kind is { } kind && Id is { } id ? await sources.Citables.FindAsync(kind, id, cancellationToken) : null) ?? throw new NotFound();
        // A forum's pages show what is shared in it, and its own.
        if (InForum && Row is { CollaborationId: var of } && of != ShownRoom.Id)
            throw new NotFound();
        if (Row is { Path.Length: > 0 } row)
            RowHref = row.CollaborationId is { } shared ? $"/forum/{(await sources.Principals.RegisterAsync(cancellationToken)).Collaboration(shared)!.Slug}/{row.Path}" : $"{ShownRoom.Path}/{row.Path}";
        MayCite = sources.Reader.MayCite() && ShownRoom.Id == sources.Tenant.TenantId;
    }
}

/// <summary>A row's relations as a picture and a list; or all citations as a table.</summary>
internal abstract class CitationList(CitationSources sources, WithdrawCitation.Handler withdraw, IStringLocalizer<Texts> text) : CitationPage(sources)
{
    [BindProperty]
    public Guid CitationId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    internal IReadOnlyList<CitationLine> Lines { get; private set; } = [];

    internal IReadOnlyList<RelatedRow> Rows => Row is { } row ? Sources.Reader.Rows(Lines, [row.Id]) : [];

    internal IReadOnlyDictionary<string, string> Kinds => Sources.Citables.Kinds;

    public string Here => Row is { } row ? $"{ListPath}?kind={row.Kind}&id={row.Id}" : ListPath;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayWithdrawHere)
            return NotFound();
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        await withdraw.HandleAsync(new WithdrawCitation(CitationId, Version, Reason), cancellationToken);
        TempData.Say(text["Hänvisningen är tillbakatagen. Loggen visar att den fanns."]);
        return LocalRedirect(Id is { } id ? $"{ListPath}?kind={Uri.EscapeDataString(Kind ?? "")}&id={id}" : ListPath);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<CitationLine>(text["Hänvisningar {0}", ShownRoom.Name], Sources.Clock.Today(),
        [
            new(text["Från"], l => l.FromTitle),
            new(text["Från, referens"], l => l.FromReference),
            new(text["Samband"], l => text[l.Kind.Word()].Value),
            new(text["Till"], l => l.ToTitle),
            new(text["Till, referens"], l => l.ToReference),
            new(text["Adress"], l => l.ToKind == CitationEnd.Source ? l.ToPath : null),
            new(text["Delad"], l => l.IsShared),
            new(text["Skriven"], l => l.On),
        ]);
        return table.As(format, Lines, text).ToActionResult();
    }

    /// <summary>Whether the room acted in stated it, and so may take it back.</summary>
    internal bool MayWithdraw(CitationLine line) => MayCite && line.WrittenBy == Sources.Tenant.TenantId;

    private bool MayWithdrawHere => Sources.Reader.MayCite() && ShownRoom.Id == Sources.Tenant.TenantId;

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Lines = Row is { } row ? await Sources.Reader.AboutAsync([row.Id], cancellationToken) : await Sources.Reader.AllAsync(InForum ? ShownRoom.Id : null, cancellationToken);
        Lines = [.. Lines.OrderByDescending(l => l.On).ThenBy(l => l.FromTitle, StringComparer.Ordinal).ThenBy(l => l.Id)];
    }
}

/// <summary>In the principal's room: its own and those shared with it.</summary>
[Authorize(MatterPermissions.ReadOwn)]
internal sealed class IndexModel(CitationSources sources, WithdrawCitation.Handler withdraw, IStringLocalizer<Texts> text) : CitationList(sources, withdraw, text)
{
    public override bool InForum => false;
}

/// <summary>In a forum: those shared in it.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class ForumIndexModel(CitationSources sources, WithdrawCitation.Handler withdraw, IStringLocalizer<Texts> text) : CitationList(sources, withdraw, text)
{
    public override bool InForum => true;
}
