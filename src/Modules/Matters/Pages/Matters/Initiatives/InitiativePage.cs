using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>What pages of initiatives read by, in a principal's room and in a forum alike.</summary>
internal sealed record InitiativeSources(InitiativeReader Reader, IPrincipalDirectory Principals, IForumDirectory Forums, IOwnBodies Bodies, IAuthorizationService Authorization, TenantContext Tenant);

/// <summary>A page of initiatives: the same in a principal's own room and in the forum that is acted in or visited.</summary>
internal abstract class InitiativePage(InitiativeSources sources) : PageModel, IShownAgain
{
    /// <summary>Whether it is a forum's page.</summary>
    public abstract bool InForum { get; }

    internal Room ShownRoom => InForum ? VisitedForum.Of(HttpContext) : sources.Tenant.Room;

    public string ListPath => ShownRoom.Path + "/initiatives";

    internal DateOnly Today => sources.Reader.Today;

    internal InitiativeSources Sources => sources;

    /// <summary>The collaboration whose initiatives are shown; null for a principal's own.</summary>
    private protected Guid? Collaboration => InForum ? ShownRoom.Id : null;

    /// <summary>Whether the reader may write in the room that is shown.</summary>
    public bool MayWrite { get; private set; }

    internal PrincipalRegister Register { get; private set; } = null!;

    /// <inheritdoc />
    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Register = await sources.Principals.RegisterAsync(cancellationToken);
        MayWrite = (await sources.Authorization.AuthorizeAsync(User, InForum ? MatterPermissions.Write : MatterPermissions.WriteOwn)).Succeeded;
    }

    /// <summary>The principal that the proposer comes from, by name; empty where she is at home.</summary>
    internal string From(Initiative initiative) => InForum && initiative.ProposerPrincipalId is { } id ? Register.ById(id)?.DisplayName ?? "" : "";

    /// <summary>The path to a page.</summary>
    internal Crumb[] Crumbs(string list, params Crumb[] after) => [new(list, ListPath), .. after];

    /// <summary>Which warning the one-year rule gives: "late", "soon" or none. KL 5:35.</summary>
    internal string? YearWarning(Initiative initiative) =>
        initiative is { DecideBy: { } by } && initiative.IsOpen() ? by < Today ? "late" : by < Today.AddDays(60) ? "soon" : null : null;
}
