using Governance.Matters.Domain;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>The initiatives of a room, oldest first, with who answers and what the one-year rule says.</summary>
internal abstract class InitiativeList(InitiativeSources sources, IStringLocalizer<Texts> text) : InitiativePage(sources)
{
    /// <summary>open (not decided), decided or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public static IReadOnlyList<string> States { get; } = ["open", "decided", "all"];

    internal IReadOnlyList<Initiative> All { get; private set; } = [];

    internal IReadOnlyList<Initiative> Rows { get; private set; } = [];

    public static string Word(string state) => state switch
    {
        "decided" => "Avgjorda",
        "all" => "Alla",
        _ => "Öppna",
    };

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<Initiative>(text["Initiativärenden {0}", ShownRoom.Name], Today,
        [
            new(text["Ärende"], i => i.Title),
            new(text["Slag"], i => text[i.Kind.Word()].Value),
            new(text["Väckt av"], MatterWords.Proposer),
            new(text["Huvudman"], i => i.ProposerPrincipalId is { } id ? Register.ById(id)?.DisplayName : null),
            new(text["Väckt i"], i => i.BodyName),
            new(text["Diarienummer"], i => i.CaseNumber),
            new(text["Inlämnat"], i => i.SubmittedOn),
            new(text["Läge"], i => text[i.Phase.Word()].Value),
            new(text["Svarar"], i => i.Office),
            new(text["Svar senast"], i => i.ReplyBy),
            new(text["Beslut bör fattas senast"], i => i.DecideBy),
            new(text["Beslut"], i => i.Outcome is { } o ? text[o.Word()].Value : null),
            new(text["Beslutat"], i => i.DecidedOn),
        ]);
        return table.As(format, Rows, text).ToActionResult();
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        State = States.Contains(State ?? "", StringComparer.Ordinal) ? State : States[0];
        All = await Sources.Reader.AllAsync(Collaboration, cancellationToken);
        Rows = [.. All.Where(i => State == "all" || i.IsOpen() == (State == "open")).OrderBy(i => i.SubmittedOn).ThenBy(i => i.Id)];
    }
}

/// <summary>The principal's own.</summary>
[Authorize(MatterPermissions.ReadOwn)]
internal sealed class IndexModel(InitiativeSources sources, IStringLocalizer<Texts> text) : InitiativeList(sources, text)
{
    public override bool InForum => false;
}

/// <summary>A forum's.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class ForumIndexModel(InitiativeSources sources, IStringLocalizer<Texts> text) : InitiativeList(sources, text)
{
    public override bool InForum => true;
}
