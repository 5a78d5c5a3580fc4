using System.Text.RegularExpressions;
using Governance.Budgets.Domain;
using Governance.Forums.Domain;
using Governance.Identity.Domain;
using Governance.Matters.Domain;
using Governance.Meetings.Domain;
using Governance.Plans.Domain;
using Governance.Principals.Domain;
using Governance.Recommendations.Domain;
using Governance.Records.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Isolation;

/// <summary>
/// How to fill the ids of a route: with the owner's row, and with a row of the same kind that belongs to somebody else. A route
/// with an id that no recipe knows fails the attack test, so a new page cannot be forgotten.
/// </summary>
internal sealed partial class RouteRecipes
{
    /// <summary>The principal and the forum that own, and those that are strangers to them.</summary>
    public const string Principal = "malmo", StrangerPrincipal = "ostersund", Neighbour = "lund", Forum = "skane", StrangerForum = "jamtland-harjedalen";

    private readonly Dictionary<string, (string Own, string Foreign)> _ids = new(StringComparer.Ordinal);

    private RouteRecipes()
    {
    }

    /// <summary>Reads the rows that the recipes name.</summary>
    public static async Task<RouteRecipes> ReadAsync(TestPortal portal)
    {
        var recipes = new RouteRecipes();
        await recipes.AddAsync("recommendations", portal, Forum, StrangerForum, db => db.Set<Recommendation>().Where(r => r.State == RecommendationState.Sent).OrderByDescending(r => r.SentAt).Select(r => r.Id));
        await recipes.AddAsync("drafts", portal, Forum, StrangerForum, db => db.Set<RecommendationDraft>().Where(d => d.SentAt == null && d.DiscardedAt == null).Select(d => d.Id));
        await recipes.AddAsync("bodies", portal, Principal, Neighbour, db => db.Set<Body>().OrderBy(b => b.ShortName).Select(b => b.Id));
        await recipes.AddAsync("end", portal, Principal, Neighbour, db => db.Set<Mandate>().Where(m => m.Role == Platform.Security.Role.Reader && m.To == null).Select(m => m.Id));
        await recipes.AddAsync("forum-end", portal, Forum, StrangerForum, db => db.Set<Mandate>().Where(m => m.Role == Platform.Security.Role.Auditor && m.To == null).Select(m => m.Id));
        await recipes.AddAsync("clients", portal, Principal, Neighbour, db => db.Set<Mandate>().Where(m => db.Set<Account>().Any(a => a.Id == m.AccountId && a.IsClient)).Select(m => m.AccountId));
        await recipes.AddAsync("reports", portal, Forum, StrangerForum, db => db.Set<PublishedDecision>().OrderByDescending(d => d.OnBehalf).ThenBy(d => d.Id).Select(d => d.Id));
        await recipes.AddAsync("collaborations", portal, Forum, StrangerForum, db => db.Set<Recommendation>().Select(r => r.CollaborationId));
        // The ids of one address belong together: a document that somebody has asked to share, with its version and the request.
        await recipes.AddAsync("documents", portal, Principal, Neighbour, Asked);
        await recipes.AddAsync("versions", portal, Principal, Neighbour, db => Asked(db).Join(db.Set<Document>(), id => id, d => d.Id, (_, d) => d.LatestVersionId));
        await recipes.AddAsync("requests", portal, Principal, Neighbour, db => Asked(db).Join(db.Set<ShareRequest>(), id => id, r => r.DocumentId, (_, r) => r.Id));
        await recipes.AddAsync("own-documents", portal, Forum, StrangerForum, Asked);
        await recipes.AddAsync("own-documents/versions", portal, Forum, StrangerForum, db => Asked(db).Join(db.Set<Document>(), id => id, d => d.Id, (_, d) => d.LatestVersionId));
        await recipes.AddAsync("own-documents/requests", portal, Forum, StrangerForum, db => Asked(db).Join(db.Set<ShareRequest>(), id => id, r => r.DocumentId, (_, r) => r.Id));
        await recipes.AddAsync("forum-documents", portal, Forum, StrangerForum, Shared);
        await recipes.AddAsync("forum-documents/versions", portal, Forum, StrangerForum, db => Shared(db).Join(db.Set<SharedDocument>(), id => id, d => d.Id, (_, d) => d.LatestVersionId));
        await recipes.AddAsync("ledger", portal, Principal, Neighbour, db => db.Set<Platform.Ledger.TenantEvent>().OrderBy(e => e.LeafIndex).Select(e => e.Id));
        // Erased by the forum itself, so an event that it wrote; the roots of other logs cannot be.
        await recipes.AddAsync("forum-ledger", portal, Forum, StrangerForum, db => db.Set<Platform.Ledger.ForumEvent>().Where(e => e.Type == "RecommendationSent").OrderBy(e => e.Id).Select(e => e.Id));
        // The plan, activity and indicator of one address belong together: the first that anybody measured.
        await recipes.AddAsync("plans", portal, Forum, StrangerForum, db => Measured(db).Select(f => f.InstrumentId));
        await recipes.AddAsync("indicators", portal, Forum, StrangerForum, db => Measured(db).Select(f => f.IndicatorId));
        await recipes.AddAsync("activities", portal, Forum, StrangerForum, db => db.Set<ActivityReport>().Join(Measured(db), r => r.InstrumentId, f => f.InstrumentId, (r, _) => r).OrderBy(r => r.Id).Select(r => r.ActivityId));
        await recipes.AddAsync("budgets", portal, Forum, StrangerForum, Year);
        await recipes.AddAsync("shares", portal, Principal, StrangerPrincipal, Year);
        await recipes.AddAsync("yearly-reports", portal, Forum, StrangerForum, db => db.Set<YearlyReport>().OrderByDescending(r => r.Year).Select(r => r.Id));
        await recipes.AddAsync("budget-drafts", portal, Forum, StrangerForum, db => db.Set<BudgetDraft>().OrderByDescending(d => d.Year).Select(d => d.Id));
        // The forum and the seat of one address belong together: the first that anybody sat in.
        await recipes.AddAsync("forums", portal, Forum, StrangerForum, db => Sat(db).Select(m => m.ForumId));
        await recipes.AddAsync("seats", portal, Forum, StrangerForum, db => Sat(db).Select(m => m.SeatId));
        // The meeting and the item of one address belong together: a coming meeting whose agenda is being written.
        await recipes.AddAsync("meetings", portal, Forum, StrangerForum, db => Prepared(db).Select(m => m.Id));
        await recipes.AddAsync("items", portal, Forum, StrangerForum, db => db.Set<MeetingEventRow>().Where(e => e.Kind == nameof(ItemAdded)).Join(Prepared(db), e => e.MeetingId, m => m.Id, (e, _) => e).OrderBy(e => e.Sequence).Select(e => e.Scope));
        // One that goes on, to be kept; and an adjusted one whose extract was sent: the meeting and the § of one address belong together.
        await recipes.AddAsync("tables", portal, Forum, StrangerForum, db => db.Set<JointMeeting>().Where(m => m.Stage == MeetingStage.InSession).OrderBy(m => m.Id).Select(m => m.Id));
        await recipes.AddAsync("held-meetings", portal, Forum, StrangerForum, db => db.Set<ExtractReceipt>().OrderBy(r => r.Id).Select(r => r.MeetingId));
        await recipes.AddAsync("paragraphs", portal, Forum, StrangerForum, db => db.Set<ExtractReceipt>().OrderBy(r => r.Id).Select(r => r.ItemId));
        await recipes.AddAsync("adjustments", portal, Principal, StrangerPrincipal, db => db.Set<AdjustmentRequest>().Where(r => r.PrincipalId == db.Tenant.TenantId).OrderBy(r => r.Id).Select(r => r.Id));
        await recipes.AddAsync("extracts", portal, Principal, StrangerPrincipal, db => db.Set<ExtractReceipt>().Where(r => r.PrincipalId == db.Tenant.TenantId).OrderBy(r => r.Id).Select(r => r.Id));
        // An assignment that the owning principal has a part in and that goes on; the stranger's is any.
        await recipes.AddAsync("assignments", portal, Forum, StrangerForum, Assigned);
        await recipes.AddAsync("initiatives", portal, Principal, Neighbour, db => db.Set<OwnInitiative>().OrderBy(i => i.Id).Select(i => i.Id));
        await recipes.AddAsync("forum-initiatives", portal, Forum, StrangerForum, db => db.Set<ForumInitiative>().OrderBy(i => i.Id).Select(i => i.Id));
        recipes._ids["county"] = ("01", "99");
        return recipes;
    }

    /// <summary>Recipes of another world than the demo's: its rows by the segment before their id.</summary>
    public static RouteRecipes Of(IEnumerable<KeyValuePair<string, Guid>> ids)
    {
        var recipes = new RouteRecipes();
        foreach (var (kind, id) in ids)
            recipes._ids[kind] = (id.ToString(), id.ToString());
        return recipes;
    }

    /// <summary>The route's path in these rooms, or null when no recipe knows an id in it.</summary>
    public string? In(PortalRoute route, string principal, string forum) => Fill(route, foreign: false, principal, forum);

    /// <summary>The route's path with the owner's room and ids, or null when no recipe knows an id in it.</summary>
    public string? Own(PortalRoute route) => Fill(route, foreign: false, Principal, Forum);

    /// <summary>The same in another room, with its own ids: what a stranger has at home.</summary>
    public string? OwnersIdInStrangersRoom(PortalRoute route) => Fill(route, foreign: false, Neighbour, StrangerForum);

    /// <summary>The path with the owner's room and somebody else's id.</summary>
    public string? ForeignId(PortalRoute route) => Fill(route, foreign: true, Principal, Forum);

    /// <summary>The path with an id that nobody has.</summary>
    public string? UnknownId(PortalRoute route) => Placeholder().Replace(route.Pattern, m => Value(m.Groups["name"].Value, Principal, Forum) ?? "019a0000-0000-7000-8000-00000000dead");

    private string? Fill(PortalRoute route, bool foreign, string slug, string forum)
    {
        var known = true;
        var path = Placeholder().Replace(route.Pattern, m =>
        {
            if (Value(m.Groups["name"].Value, slug, forum) is { } value)
                return value;
            var kind = KindOf(route, m.Groups["name"].Value, m.Index);
            if (kind is not null && _ids.TryGetValue(kind, out var pair))
                return foreign ? pair.Foreign : pair.Own;
            known = false;
            return m.Value;
        });
        return known ? path + Asked(route) : null;
    }

    // A search shows, and can leak, only what is asked for.
    private static string Asked(PortalRoute route) =>
        route.Method == "GET" && (route.Pattern.TrimEnd('/').EndsWith("/search", StringComparison.Ordinal) || route.Pattern.EndsWith("/search/facets", StringComparison.Ordinal)) ? "?q=strategi" : "";

    private static string? Value(string name, string slug, string forum) => name switch
    {
        "slug" => slug,
        "collaboration" => forum,
        "format" => "csv",
        "tile" => "entries/000.p/1",
        "table" => "shares",
        "entry" => "commitment",
        _ => null,
    };

    private static string? KindOf(PortalRoute route, string name, int index)
    {
        if (name == "county")
            return name;
        var segments = route.Pattern[..index].TrimEnd('/').Split('/');
        var segment = segments[^1];
        if (segment is "versions" or "requests" && route.Kind == RouteKind.Forum)
            return (segments.Contains("own-documents") ? "own-documents/" : "forum-documents/") + segment;
        if (segment == "meetings" && route.Pattern.EndsWith("/live", StringComparison.Ordinal))
            return "tables";
        if (segment == "meetings" && (route.Pattern.EndsWith("/minutes", StringComparison.Ordinal) || route.Pattern.Contains("/paragraphs/", StringComparison.Ordinal)))
            return "held-meetings";
        return segment is "end" or "documents" or "ledger" or "initiatives" && route.Kind == RouteKind.Forum ? "forum-" + segment : segment;
    }

    private static IQueryable<Guid> Asked(Platform.Data.GovernanceDbContext db) =>
        db.Set<ShareRequest>().Where(r => r.State == ShareRequestState.Waiting).OrderBy(r => r.DocumentId).Select(r => r.DocumentId).Take(1);

    private static IQueryable<IndicatorFigure> Measured(Platform.Data.GovernanceDbContext db) => db.Set<IndicatorFigure>().OrderBy(f => f.Id).Take(1);

    private static IQueryable<JointMeeting> Prepared(Platform.Data.GovernanceDbContext db) =>
        db.Set<JointMeeting>().Where(m => m.Stage == MeetingStage.Planned && m.Items > 0).OrderBy(m => m.Id).Take(1);

    private static IQueryable<SeatMandate> Sat(Platform.Data.GovernanceDbContext db) => db.Set<SeatMandate>().OrderBy(m => m.Id).Take(1);

    private static IQueryable<Guid> Assigned(Platform.Data.GovernanceDbContext db) => db.Set<Assignment>().Where(a => a.LastStep != AssignmentPhase.Closed)
        .OrderByDescending(a => db.Set<Assignee>().Any(x => x.AssignmentId == a.Id && db.Set<Governance.Principals.Domain.Principal>().Any(p => p.Id == x.PrincipalId && p.Slug == Principal))).ThenBy(a => a.Id).Select(a => a.Id);

    private static IQueryable<Guid> Year(Platform.Data.GovernanceDbContext db) => db.Set<PlanYear>().OrderByDescending(y => y.Year).Select(y => y.Id).Take(1);

    private static IQueryable<Guid> Shared(Platform.Data.GovernanceDbContext db) => db.Set<SharedDocument>().OrderBy(d => d.Id).Select(d => d.Id).Take(1);

    private async Task AddAsync(string kind, TestPortal portal, string own, string foreign, Func<Platform.Data.GovernanceDbContext, IQueryable<Guid>> ids)
    {
        var ownId = await portal.ReadAsync(own, db => ids(db).FirstOrDefaultAsync());
        var foreignId = await portal.ReadAsync(foreign, db => ids(db).FirstOrDefaultAsync());
        if (ownId == Guid.Empty || foreignId == Guid.Empty)
            throw new InvalidOperationException($"The demo has no '{kind}' in {(ownId == Guid.Empty ? own : foreign)}: the attack test needs one.");
        _ids[kind] = (ownId.ToString(), foreignId.ToString());
    }

    [GeneratedRegex(@"\{\*?(?<name>\w+)(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\??\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
