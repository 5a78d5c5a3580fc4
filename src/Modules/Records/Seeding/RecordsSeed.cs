using System.Diagnostics;
using System.Globalization;
using Governance.Platform;
using Governance.Platform.Security;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Records.Seeding;

/// <summary>The demo's documents: on the newest recommendation of each forum, on its draft, and on matters of a few principals.</summary>
internal static class RecordsSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var (today, count) = (services.GetRequiredService<TimeProvider>().Today(), 0);
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            count += await ForumAsync(services, collaboration, today, cancellationToken);
            // The region and the three largest: where people look first.
            var rooms = collaboration.Principals.Where(p => p.Kind == PrincipalKind.Region)
                .Concat(collaboration.Principals.Where(p => p.Kind == PrincipalKind.Municipality).OrderByDescending(p => p.Population).Take(3));
            foreach (var principal in rooms)
                count += await PrincipalAsync(services, principal, today, cancellationToken);
            foreach (var principal in collaboration.Principals)
            {
                await using var desk = await SeedDesk.EnterAsync(services, principal.Id, Role.Registrar, today.AddDays(-1), cancellationToken);
                await desk.ReadWaitingAsync(cancellationToken);
            }
        }

        await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  documents: {count} ({clock.Elapsed.TotalSeconds:0.0} s)"));
    }

    private static async Task<int> ForumAsync(IServiceProvider services, CollaborationInfo collaboration, DateOnly today, CancellationToken cancellationToken)
    {
        await using var desk = await SeedDesk.EnterAsync(services, collaboration.Id, Role.ForumSecretary, today.AddDays(-6), cancellationToken);
        if (await desk.HasDocumentsAsync(cancellationToken))
            return 0;
        var subjects = await desk.ChoicesAsync(cancellationToken);
        var count = 0;
        if (subjects.FirstOrDefault(s => s.Key.Kind == DocumentSubject.Recommendation) is { } sent)
        {
            var basis = await desk.AddAsync(sent, "Beslutsunderlag", "Beslutsunderlag.pdf", DemoFiles.Pdf(DemoTexts.Basis(sent.Title)), cancellationToken);
            await desk.ShareAsync(basis, sent, cancellationToken);
            var costs = await desk.AddAsync(sent, "Kostnadskalkyl", "Kostnadskalkyl.docx", DemoFiles.Word(DemoTexts.Costs), cancellationToken);
            await desk.ShareAsync(costs, sent, cancellationToken);
            var risks = await desk.AddAsync(sent, "Risk- och sårbarhetsanalys", "Riskanalys.docx", DemoFiles.Word(DemoTexts.Risks), cancellationToken);
            await desk.MarkAsync(risks, "18", "8", collaboration.ForumName, "Beskriver skyddsåtgärder i gemensamma system.", today.AddDays(-6), cancellationToken);
            count += 3;
            await AskAsync(services, collaboration.Id, Role.Chair, risks, "Huvudmännen behöver analysen för att bedöma åtgärderna.", today.AddDays(-3), cancellationToken);
        }

        if (subjects.FirstOrDefault(s => s.Key.Kind == DocumentSubject.Draft) is { } draft)
        {
            await desk.AddAsync(draft, "Arbetsgruppens minnesanteckningar", "Minnesanteckningar.txt", System.Text.Encoding.UTF8.GetBytes(DemoTexts.Notes), cancellationToken);
            count++;
        }

        return count;
    }

    private static async Task<int> PrincipalAsync(IServiceProvider services, PrincipalInfo principal, DateOnly today, CancellationToken cancellationToken)
    {
        await using var desk = await SeedDesk.EnterAsync(services, principal.Id, Role.Registrar, today.AddDays(-5), cancellationToken);
        if (await desk.HasDocumentsAsync(cancellationToken) || await desk.ChoicesAsync(cancellationToken) is not [var matter, ..])
            return 0;
        var report = await desk.AddAsync(matter, "Tjänsteskrivelse", "Tjänsteskrivelse.docx", DemoFiles.Word(DemoTexts.Report(principal.DisplayName, matter.Title)), cancellationToken);
        await desk.ReplaceAsync(report, "Tjänsteskrivelse, reviderad.docx", DemoFiles.Word(DemoTexts.Report(principal.DisplayName, matter.Title) + "\nReviderad efter beredningen."), cancellationToken);
        var consultation = await desk.AddAsync(matter, "Yttrande till forumet", "Yttrande.pdf", DemoFiles.Pdf(DemoTexts.Statement(principal.DisplayName, matter.Title)), cancellationToken);
        await desk.ShareAsync(consultation, matter, cancellationToken);
        var agreement = await desk.AddAsync(matter, "Avtal med leverantör", "Leverantörsavtal.docx", DemoFiles.Word(DemoTexts.Agreement), cancellationToken);
        await desk.MarkAsync(agreement, "31", "16", "Kommunstyrelsen", "Priser och tekniska lösningar.", today.AddDays(-5), cancellationToken);
        await AskAsync(services, principal.Id, Role.Official, agreement, "De andra huvudmännen behöver villkoren för att avropa på samma sätt.", today.AddDays(-2), cancellationToken);
        return 3;
    }

    // Asked by another person than the one who can approve it.
    private static async Task AskAsync(IServiceProvider services, Guid roomId, Role role, Guid documentId, string reason, DateOnly day, CancellationToken cancellationToken)
    {
        await using var other = await SeedDesk.EnterAsync(services, roomId, role, day, cancellationToken);
        await other.AskAsync(documentId, reason, cancellationToken);
    }
}
