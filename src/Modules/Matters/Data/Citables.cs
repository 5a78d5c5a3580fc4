using System.Globalization;
using Governance.Forums.Contracts;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters;
using Governance.Meetings.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Data;

/// <summary>All that can be cited, whichever module it lies in.</summary>
internal sealed class Citables(IEnumerable<ICitableRows> sources, ModuleTexts texts)
{
    /// <summary>The kinds with their words in the reader's language.</summary>
    public IReadOnlyDictionary<string, string> Kinds => sources.SelectMany(s => s.Kinds.Select(k => (k.Key, Word: texts.Of(s.GetType().Assembly)[k.Value].Value)))
        .ToDictionary(k => k.Key, k => k.Word, StringComparer.Ordinal);

    /// <summary>The row, if it is to be seen.</summary>
    public async Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        sources.FirstOrDefault(s => s.Kinds.ContainsKey(kind)) is { } source ? await source.FindAsync(kind, id, cancellationToken) : null;

    /// <summary>The newest of a kind whose title or reference holds all the words.</summary>
    public async Task<IReadOnlyList<CitableRow>> SearchAsync(string kind, string? words, int most, CancellationToken cancellationToken)
    {
        if (sources.FirstOrDefault(s => s.Kinds.ContainsKey(kind)) is not { } source)
            return [];
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = await source.NewestAsync(kind, 500, cancellationToken);
        return [.. rows.Where(r => wanted.All(w => Holds(r.Title, w) || Holds(r.Reference, w))).Take(most)];
    }

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0;
}

/// <summary>Assignments, initiatives and § of meetings, for whoever cites them.</summary>
internal sealed class CitableMatters(GovernanceDbContext db, IMeetingDirectory meetings, IForumDirectory forums, TimeProvider clock) : ICitableRows
{
    public const string Assigned = "assignment", Raised = "initiative", Paragraph = "paragraph";

    private const int YearsBack = 3;

    public IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Assigned] = "Uppdrag",
        [Raised] = "Initiativärende",
        [Paragraph] = "Paragraf",
    };

    public async Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken) => kind switch
    {
        Assigned => await db.Set<Assignment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is { } a ? Of(a) : null,
        Raised => await db.Set<ForumInitiative>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is { } shared ? Of(shared, shared.CollaborationId, shared.PublishedBy)
            : await db.Set<OwnInitiative>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is { } own ? Of(own, null, own.TenantId) : null,
        _ => await meetings.ParagraphsAsync([id], cancellationToken) is [var p] && await forums.FindAsync(p.ForumId, cancellationToken) is { } forum ? Of(p, forum) : null,
    };

    public async Task<IReadOnlyList<CitableRow>> NewestAsync(string kind, int most, CancellationToken cancellationToken) => kind switch
    {
        Assigned => [.. (await db.Set<Assignment>().AsNoTracking().OrderByDescending(a => a.BegunOn).Take(most).ToListAsync(cancellationToken)).Select(Of)],
        Raised =>
        [
            .. (await db.Set<OwnInitiative>().AsNoTracking().OrderByDescending(i => i.SubmittedOn).Take(most).ToListAsync(cancellationToken)).Select(i => Of(i, null, i.TenantId)),
            .. (await db.Set<ForumInitiative>().AsNoTracking().OrderByDescending(i => i.SubmittedOn).Take(most).ToListAsync(cancellationToken)).Select(i => Of(i, i.CollaborationId, i.PublishedBy)),
        ],
        _ => await ParagraphsAsync(most, cancellationToken),
    };

    private async Task<IReadOnlyList<CitableRow>> ParagraphsAsync(int most, CancellationToken cancellationToken)
    {
        var (today, found) = (clock.Today(), new List<CitableRow>());
        foreach (var collaboration in db.Tenant.Collaborations)
        {
            foreach (var forum in await forums.ForumsAsync(collaboration, cancellationToken))
                found.AddRange((await meetings.OfForumAsync(forum.Id, today.AddYears(-YearsBack), today, cancellationToken)).Reverse().Select(p => Of(p, forum)));
        }

        return [.. found.Take(most)];
    }

    private static CitableRow Of(Assignment a) =>
        new(Assigned, a.Id, a.Title, $"{(a.GivenOn ?? a.BegunOn).Iso()}{(a.CaseNumber.Length > 0 ? ", " + a.CaseNumber : "")}", $"assignments/{a.Id}", a.CollaborationId, a.PublishedBy);

    private static CitableRow Of(Initiative i, Guid? collaboration, Guid by) =>
        new(Raised, i.Id, i.Title, $"{MatterWords.Proposer(i)}, {MatterWords.Of(i.BodyName, i.SubmittedOn, "", i.CaseNumber)}", $"initiatives/{i.Id}", collaboration, by);

    private static CitableRow Of(ParagraphInfo p, ForumInfo forum) => new(
        Paragraph, p.ItemId, p.Title, MatterWords.Of(forum.ShortName, p.On, string.Create(CultureInfo.InvariantCulture, $"§ {p.Number}"), p.CaseNumber),
        $"meetings/{p.MeetingId}", forum.CollaborationId, forum.CollaborationId);
}
