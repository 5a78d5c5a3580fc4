using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters.Assignments;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Http;

namespace Governance.Matters.Api;

/// <summary>Assignments, initiatives and citations as resources.</summary>
internal static class MatterOperations
{
    public static async Task<PageOf<AssignmentWire>> AssignmentsAsync(
        Guid id, string? state, string? party, [AsParameters] Paging paging, GovernanceDbContext db, AssignmentReader reader, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var register = await directory.RegisterAsync(cancellationToken);
        var rows = BalanceFilter.Of(state, null, party, null).Rows(await reader.AllAsync(id, cancellationToken), reader.Today);
        return paging.Of([.. rows.Select(l => Of(l, reader.Today, register))]);
    }

    public static async Task<AssignmentFileWire> AssignmentAsync(Guid id, AssignmentReader reader, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var file = await reader.FileAsync(id, tracked: false, cancellationToken);
        return new AssignmentFileWire(
            Of(file.Line, reader.Today, await directory.RegisterAsync(cancellationToken)),
            [.. file.Steps.Select(s => new AssignmentStepWire(s.Number, s.Act, s.On, s.Text, s.Due, s.Closing, Decided(s.Body, s.On, s.Paragraph, s.CaseNumber)))],
            [.. file.Reports.Select(r => new AssignmentReportWire(r.Party, r.Number, r.Kind, r.ForAll, r.On, r.Text))]);
    }

    public static async Task<ReportedAssignmentWire> ReportAsync(Guid id, NewReportWire body, ReportAssignment.Handler handler, CancellationToken cancellationToken) =>
        new(await handler.HandleAsync(new ReportAssignment(id, null, body.Kind, body.ForAll, body.Text, Seen: null), cancellationToken));

    public static async Task<PageOf<InitiativeWire>> InitiativesAsync([AsParameters] Paging paging, InitiativeReader reader, CancellationToken cancellationToken) =>
        paging.Of([.. (await reader.AllAsync(null, cancellationToken)).OrderBy(i => i.SubmittedOn).ThenBy(i => i.Id).Select(Of)]);

    public static async Task<InitiativeFileWire> InitiativeAsync(Guid id, InitiativeReader reader, CancellationToken cancellationToken)
    {
        var file = await reader.FileAsync(null, id, tracked: false, cancellationToken);
        return new InitiativeFileWire(
            Of(file.Row), file.Reply?.Text, file.Reply?.Wording,
            [.. file.Steps.Select(s => new InitiativeStepWire(s.Number, s.Act, s.On, s.Day, s.Text, s.Outcome, Decided(s.Body, s.On, s.Paragraph, s.CaseNumber)))]);
    }

    public static async Task<PageOf<CitationWire>> CitationsAsync(Guid id, [AsParameters] Paging paging, GovernanceDbContext db, CitationReader reader, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var lines = (await reader.AllAsync(id, cancellationToken)).Where(l => l.IsShared).OrderBy(l => l.On).ThenBy(l => l.Id);
        return paging.Of([.. lines.Select(l => new CitationWire(
            l.Id, l.Kind, new EndWire(l.FromKind, l.FromId, l.FromTitle, l.FromReference, l.FromPath), new EndWire(l.ToKind, l.ToId, l.ToTitle, l.ToReference, l.ToPath), l.On))]);
    }

    private static AssignmentWire Of(AssignmentLine line, DateOnly today, PrincipalRegister register) => new(
        line.Row.Id, line.Row.ForumId, line.Row.Title, line.Row.Text, line.Row.CaseNumber, line.Phase, line.IsLate(today), line.Row.GivenOn, line.Row.Due, line.Row.ReportForumId, line.Row.ClosedOn,
        line.Age(today), [.. line.Assignees.Select(a => new AssigneeWire(a.PrincipalId is { } id ? register.ById(id)?.Code : null, a.Party, a.PersonName, a.Office, a.Email))]);

    private static InitiativeWire Of(Initiative i) => new(
        i.Id, i.Kind, i.Title, i.Text, i.ProposerName, i.ProposerParty, i.BodyName, i.CaseNumber, i.SubmittedOn, i.Phase, i.Office, i.ReplyBy, i.Outcome, i.DecidedOn);

    private static DecisionWire? Decided(string body, DateOnly on, string paragraph, string caseNumber) => body.Length > 0 ? new DecisionWire(body, on, paragraph, caseNumber) : null;
}
