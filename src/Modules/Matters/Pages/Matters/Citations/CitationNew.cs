using Governance.Matters.Domain;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Citations;

/// <summary>States a citation from a row: what kind of thing it cites, which, and what it is to it.</summary>
internal abstract class CitationNew(CitationSources sources, StateCitation.Handler handler, IStringLocalizer<Texts> text) : CitationPage(sources)
{
    private const int Most = 15;

    /// <summary>The kind of what is cited; "source" for what lies outside.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Words to find it by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public Guid? ToId { get; set; }

    [BindProperty]
    public CitationKind? Relation { get; set; }

    [BindProperty]
    public string? SourceTitle { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    internal bool IsOutside => To is null or CitationEnd.Source;

    /// <summary>What can be cited, and the word for what lies outside last.</summary>
    internal IReadOnlyList<Choice> Targets { get; private set; } = [];

    internal IReadOnlyList<Choice> Found { get; private set; } = [];

    internal IEnumerable<Choice> Relations => MatterWords.Choices<CitationKind>(k => k.Word(), text);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ShownRoom.Id != Sources.Tenant.TenantId)
            return NotFound();
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var shared = await handler.HandleAsync(new StateCitation(Kind, Id, Relation, IsOutside ? null : To, ToId, new OutsideSource(SourceTitle, Body, On, Paragraph, CaseNumber, Address)), cancellationToken);
        TempData.Say(shared ? text["Hänvisningen är sparad och läses av alla i samverkan."] : text["Hänvisningen är sparad som er egen. Andra ser den inte."]);
        return LocalRedirect($"{ListPath}?kind={Uri.EscapeDataString(Kind!)}&id={Id}");
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var kinds = Sources.Citables.Kinds;
        Targets = [.. kinds.Select(k => new Choice(k.Key, k.Value)).OrderBy(c => c.Text, Principals.Contracts.SwedishOrder.Names), new Choice(CitationEnd.Source, text["Källa utanför portalen"])];
        if (!IsOutside)
        {
            Found = [.. (await Sources.Citables.SearchAsync(To!, Q, Most + 1, cancellationToken)).Where(r => r.Id != Id).Take(Most)
                .Select(r => new Choice(r.Id.ToString(), r.Title, r.Reference.Length > 0 ? r.Reference : null))];
        }
    }
}

/// <summary>In a principal's own room.</summary>
[Authorize(MatterPermissions.Cite)]
internal sealed class NewModel(CitationSources sources, StateCitation.Handler handler, IStringLocalizer<Texts> text) : CitationNew(sources, handler, text)
{
    public override bool InForum => false;
}

/// <summary>In a forum's room.</summary>
[Authorize(MatterPermissions.Write)]
internal sealed class ForumNewModel(CitationSources sources, StateCitation.Handler handler, IStringLocalizer<Texts> text) : CitationNew(sources, handler, text)
{
    public override bool InForum => true;
}
