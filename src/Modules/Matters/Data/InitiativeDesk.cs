using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Matters.Data;

/// <summary>Where initiatives are written: a principal's in its own room and log, a forum's in the forum's room and the shared log.</summary>
internal sealed class InitiativeDesk(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>The collaboration whose forum room is acted in; null in a principal's room.</summary>
    /// <exception cref="NotFound">The room is neither.</exception>
    public Guid? Collaboration => db.Tenant.Room.Kind switch
    {
        RoomKind.Forum => db.Tenant.TenantId,
        RoomKind.Principal => null,
        _ => throw new NotFound(),
    };

    /// <summary>Adds a new initiative with its first step, and saves.</summary>
    public Task BeginAsync(Initiative row, InitiativeStep step, CancellationToken cancellationToken)
    {
        db.Add((object)row);
        return StepAsync(row, step, cancellationToken);
    }

    /// <summary>Adds a step, and saves.</summary>
    public async Task StepAsync(Initiative row, InitiativeStep step, CancellationToken cancellationToken)
    {
        db.Add((object)step);
        Tell(row, step);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Tell(Initiative row, InitiativeStep step)
    {
        var (after, reason) = (InitiativeFact.Of(row, step), step.Act == InitiativeAct.Withdraw ? step.Text : null);
        if (row is ForumInitiative shared)
        {
            ledger.AppendShared(
                shared.CollaborationId,
                step.Act switch
                {
                    InitiativeAct.Submit => "InitiativeSubmitted",
                    InitiativeAct.Admit => "InitiativeAdmitted",
                    InitiativeAct.Refer => "InitiativeReferred",
                    InitiativeAct.Reply => "InitiativeReplied",
                    InitiativeAct.PutOnAgenda => "InitiativePutOnAgenda",
                    InitiativeAct.Decide => "InitiativeDecided",
                    InitiativeAct.SendExtract => "InitiativeExtractSent",
                    _ => "InitiativeWithdrawn",
                },
                row.Id, row.ProposerPrincipalId, after: after, reason: reason);
            return;
        }

        ledger.Append(
            step.Act switch
            {
                InitiativeAct.Submit => "OwnInitiativeSubmitted",
                InitiativeAct.Admit => "OwnInitiativeAdmitted",
                InitiativeAct.Refer => "OwnInitiativeReferred",
                InitiativeAct.Reply => "OwnInitiativeReplied",
                InitiativeAct.PutOnAgenda => "OwnInitiativePutOnAgenda",
                InitiativeAct.Decide => "OwnInitiativeDecided",
                InitiativeAct.SendExtract => "OwnInitiativeExtractSent",
                _ => "OwnInitiativeWithdrawn",
            },
            row.Id, after: after, reason: reason);
    }
}

/// <summary>What the log says of an initiative at a step.</summary>
internal sealed record InitiativeFact(
    string Initiative, string? Proposer, string? RaisedIn, DateOnly On, string? Office, DateOnly? Day, string? Text, string? Wording, InitiativeOutcome? Outcome, string? Body, string? Paragraph,
    string? CaseNumber, string? Recipients)
{
    public static InitiativeFact Of(Initiative row, InitiativeStep step) => new(
        row.Title, step.Number == 1 ? $"{row.ProposerName} ({row.ProposerParty})".Replace(" ()", "", StringComparison.Ordinal) : null, step.Number == 1 ? row.BodyName : null, step.On, Said(step.Office), step.Day,
        step.Act == InitiativeAct.Withdraw ? null : Said(step.Number == 1 ? row.Text : step.Text), Said(step.Wording), step.Outcome, Said(step.Body), Said(step.Paragraph), Said(step.CaseNumber), Said(step.Recipients));

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
