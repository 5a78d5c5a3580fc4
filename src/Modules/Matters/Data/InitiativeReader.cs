using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Data;

/// <summary>An initiative with its history.</summary>
internal sealed record InitiativeFile(Initiative Row, IReadOnlyList<InitiativeStep> Steps)
{
    /// <summary>The reply that counts: the newest.</summary>
    public InitiativeStep? Reply => Steps.LastOrDefault(s => s.Act == InitiativeAct.Reply);

    /// <summary>The newest decision.</summary>
    public InitiativeStep? Decision => Steps.LastOrDefault(s => s.Act == InitiativeAct.Decide);

    /// <summary>The extract that was sent.</summary>
    public InitiativeStep? Extract => Steps.LastOrDefault(s => s.Act == InitiativeAct.SendExtract);

    /// <summary>Who an extract goes to when nobody has said otherwise: the office that answered, and who raised the matter.</summary>
    public string Recipients => string.Join('\n', new[] { Row.Office, Row.ProposerParty.Length > 0 ? $"{Row.ProposerName} ({Row.ProposerParty})" : Row.ProposerName }.Where(r => r.Length > 0));
}

/// <summary>Reads initiatives of a principal's room, or of a forum. The two lie in two tables, as they are seen by different rooms.</summary>
internal sealed class InitiativeReader(GovernanceDbContext db, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The initiatives of the principal's room acted in, or of a forum's collaboration. One query.</summary>
    public async Task<IReadOnlyList<Initiative>> AllAsync(Guid? collaborationId, CancellationToken cancellationToken) => collaborationId is { } id
        ? await db.Set<ForumInitiative>().AsNoTracking().Where(i => i.CollaborationId == id).ToListAsync(cancellationToken)
        : await db.Set<OwnInitiative>().AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>One with its history. Two queries.</summary>
    /// <exception cref="NotFound">It is not there, or not to be seen.</exception>
    public async Task<InitiativeFile> FileAsync(Guid? collaborationId, Guid id, bool tracked, CancellationToken cancellationToken)
    {
        Initiative row = collaborationId is { } shared
            ? await Rows<ForumInitiative>(tracked).FirstOrThrowAsync(i => i.Id == id && i.CollaborationId == shared, cancellationToken)
            : await Rows<OwnInitiative>(tracked).FirstOrThrowAsync(i => i.Id == id, cancellationToken);
        IReadOnlyList<InitiativeStep> steps = collaborationId is null
            ? await db.Set<OwnInitiativeStep>().AsNoTracking().Where(s => s.InitiativeId == id).OrderBy(s => s.Number).ToListAsync(cancellationToken)
            : await db.Set<ForumInitiativeStep>().AsNoTracking().Where(s => s.InitiativeId == id).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        return new InitiativeFile(row, steps);
    }

    private IQueryable<T> Rows<T>(bool tracked) where T : Initiative => tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();
}
