using Governance.Matters.Data;
using Governance.Matters.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>A page about one initiative.</summary>
internal abstract class InitiativeDetails(InitiativeSources sources) : InitiativePage(sources)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version of the row that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public string Path => $"{ListPath}/{Id}";

    internal InitiativeFile Dossier { get; private set; } = null!;

    internal Initiative Row => Dossier.Row;

    /// <summary>What can be done now.</summary>
    internal IReadOnlyList<InitiativeAct> Acts { get; private set; } = [];

    public virtual Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await Sources.Reader.FileAsync(Collaboration, Id, tracked: false, cancellationToken);
        await base.LoadAsync(cancellationToken);
        Version = Row.Version;
        Acts = [.. InitiativeCourse.Open(Row.Phase, Row.Outcome)];
    }
}

/// <summary>The initiative with its reply beside it, what was decided, and its history.</summary>
[Authorize(MatterPermissions.ReadOwn)]
internal sealed class DetailsModel(InitiativeSources sources) : InitiativeDetails(sources)
{
    public override bool InForum => false;
}

/// <summary>The same in a forum.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class ForumDetailsModel(InitiativeSources sources) : InitiativeDetails(sources)
{
    public override bool InForum => true;
}

/// <summary>The extract of a decided initiative: to print, and to send to those on its list.</summary>
[Authorize(MatterPermissions.ReadOwn)]
internal sealed class ExtractModel(InitiativeSources sources) : InitiativeDetails(sources)
{
    public override bool InForum => false;
}

/// <summary>The same in a forum.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class ForumExtractModel(InitiativeSources sources) : InitiativeDetails(sources)
{
    public override bool InForum => true;
}
