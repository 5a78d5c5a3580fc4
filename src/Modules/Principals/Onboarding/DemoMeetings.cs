using System.Globalization;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Principals.Onboarding;

/// <summary>Demo data: the bodies' meetings in the spring of 2022 (the history) and in the six months from today.</summary>
internal static class DemoMeetings
{
    public static async Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var county in plan.Counties)
        {
            var result = await OnboardVerb.OnboardAsync(services, county, cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {result.Members} principals"));
            var register = await services.GetRequiredService<PrincipalDirectory>().RegisterAsync(cancellationToken);
            foreach (var principal in register.Collaboration(result.Collaboration)!.Principals)
                await PlanAsync(services, principal, today, cancellationToken);
            await plan.Progress.WriteLineAsync($"{result.Name}: meetings planned");
        }
    }

    private static async Task PlanAsync(IServiceProvider services, PrincipalInfo principal, DateOnly today, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(new Room(principal.Id, RoomKind.Principal, principal.Slug, principal.DisplayName, []));
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        if (await db.Set<BodyMeeting>().AnyAsync(cancellationToken))
            return;
        var bodies = await db.Set<Body>().ToListAsync(cancellationToken);
        var months = Months(new DateOnly(2022, 1, 1), 6).Concat(Months(new DateOnly(today.Year, today.Month, 1), 7));
        var meetings = months
            .SelectMany(month => bodies, (month, body) => new BodyMeeting { BodyId = body.Id, Date = MeetingIn(month, body.Kind, principal.Code) })
            .Where(m => m.Date.Year == 2022 || (m.Date >= today && m.Date <= today.AddMonths(6)))
            .ToList();
        db.AddRange(meetings);
        scope.ServiceProvider.GetRequiredService<EventLedger>().Append("MeetingsPlanned", principal.Id, after: new { count = meetings.Count });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<DateOnly> Months(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddMonths);

    // A matter climbs within a month: subcommittee and committee first, then the board, the council last; never on a weekend.
    private static DateOnly MeetingIn(DateOnly month, BodyKind kind, string code)
    {
        var spread = int.Parse(code, CultureInfo.InvariantCulture) % 3;
        var (week, day) = kind switch
        {
            BodyKind.Preparatory => (0, DayOfWeek.Tuesday),
            BodyKind.Committee => (1, DayOfWeek.Wednesday),
            BodyKind.Board => (2, DayOfWeek.Tuesday),
            _ => (3, DayOfWeek.Monday),
        };
        var wanted = (DayOfWeek)((int)day + (kind == BodyKind.Council ? 0 : spread));
        return month.AddDays((((int)wanted - (int)month.DayOfWeek + 7) % 7) + (7 * week));
    }
}
