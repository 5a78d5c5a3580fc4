using System.Diagnostics;
using System.Globalization;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans;
using Governance.Plans.Pages.Plans.Measures;
using Governance.Plans.Pages.Plans.Own;
using Governance.Platform;
using Governance.Platform.Security;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Plans.Seeding;

/// <summary>The demo's plans: one that is over, one under way, and in Skåne the next, which the principals decide on now.</summary>
internal static class PlansSeed
{
    public static async Task RunAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        foreach (var collaboration in register.Collaborations.Where(c => plan.Counties.Contains(c.CountyCode)))
        {
            var clock = Stopwatch.StartNew();
            var demo = new CountyPlans(services, collaboration, today);
            var decisions = scope.ServiceProvider.GetRequiredService<IDemoDecisions>();
            var count = await demo.OverAsync(decisions, cancellationToken) + await demo.UnderWayAsync(decisions, cancellationToken);
            await plan.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  plans: {collaboration.Name}, {count} reports ({clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }
}

/// <summary>Says of Skåne's recommendations which of them are about a plan.</summary>
internal sealed class DemoSubjects(IServiceProvider services, IPrincipalDirectory directory, TimeProvider clock) : IDemoSubjects
{
    /// <inheritdoc />
    public async Task<Subject?> SubjectOfAsync(Guid collaborationId, string caseNumber, DateOnly sentOn, CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        if (register.Collaboration(collaborationId) is not { CountyCode: "12" } skane)
            return null;
        var demo = new CountyPlans(services, skane, clock.Today());
        return caseNumber switch
        {
            "CS 2022/14" => await demo.SealedAsync(2022, 2023, sentOn.AddDays(-6), cancellationToken),
            _ when caseNumber.EndsWith("/63", StringComparison.Ordinal) => await demo.SealedAsync(clock.Today().Year + 1, clock.Today().Year + 2, sentOn.AddDays(-6), cancellationToken),
            _ => null,
        };
    }
}

/// <summary>The plans of one collaboration.</summary>
internal sealed class CountyPlans(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private bool IsSkane => collaboration.CountyCode == "12";

    private int Areas => collaboration.CountyCode switch { "12" => 6, "14" => 4, _ => 3 };

    /// <summary>The plan of the year: sealed last autumn, adopted by all, and reported on at the days that have passed.</summary>
    public async Task<int> UnderWayAsync(IDemoDecisions decisions, CancellationToken cancellationToken)
    {
        var version = await AdoptedAsync(today.Year, decisions, cancellationToken);
        var reports = await ReportAsync(version, [.. version.Content.ReportDays.Where(d => d.AddDays(-8) < today)], cancellationToken);
        if (reports > 0)
            await MeasureAsync(version, cancellationToken);
        return reports;
    }

    /// <summary>The plan that is over: everything was reported as done at its end. Skåne's is among the recommendations of the source.</summary>
    public async Task<int> OverAsync(IDemoDecisions decisions, CancellationToken cancellationToken)
    {
        var (from, to) = IsSkane ? (2022, 2023) : (today.Year - 1, today.Year - 1);
        var version = IsSkane
            ? await VersionAsync((await SealedAsync(from, to, new DateOnly(from - 1, 10, 1), cancellationToken)).Id, cancellationToken)
            : await AdoptedAsync(from, decisions, cancellationToken);
        var reports = await ReportAsync(version, [new DateOnly(to, 11, 30)], cancellationToken);
        if (reports > 0 && !IsSkane)
            await MeasureAsync(version, cancellationToken);
        return reports;
    }

    private async Task<InstrumentVersion> AdoptedAsync(int year, IDemoDecisions decisions, CancellationToken cancellationToken)
    {
        var sealedOn = new DateOnly(year - 1, 9, 10);
        var subject = await SealedAsync(year, year, sealedOn, cancellationToken);
        var version = await VersionAsync(subject.Id, cancellationToken);
        var title = version.Title;
        await decisions.AdoptedByAllAsync(
            collaboration.Id,
            new SubjectDraft(
                subject, title, PutForward.TextOf(version), [$"Huvudmannen fastställer {title}."], AnswerBy: new DateOnly(year - 1, 12, 15),
                new SubjectMeeting(sealedOn.AddDays(5), "§ 31", string.Create(CultureInfo.InvariantCulture, $"SAM {year - 1}/31")), Establishes: true),
            sealedOn.AddDays(8), cancellationToken);
        return version;
    }

    /// <summary>Seals the plan of those years on a day, unless it is there.</summary>
    public async Task<Subject> SealedAsync(int from, int to, DateOnly day, CancellationToken cancellationToken)
    {
        var years = from == to ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}–{to}");
        var title = IsSkane ? $"Handlingsplan för Skånegemensam digitalisering {years}" : $"Gemensam handlingsplan för digitalisering {years}";
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, Role.ForumSecretary, day, cancellationToken);
        var there = await room.Db.Set<InstrumentVersion>().Where(v => v.CollaborationId == collaboration.Id && v.Title == title && v.Number == 1).Select(v => new { v.Id, v.ContentHash }).FirstOrDefaultAsync(cancellationToken);
        if (there is not null)
            return new Subject(PutForward.SubjectKind, there.Id, there.ContentHash);
        var content = new DemoPlan(collaboration, from, to).Content(
            title, $"Planen säger vad huvudmännen i {collaboration.Name} gör tillsammans {years}, vem som leder och när det ska vara klart.", Areas);
        var id = await room.Handler<SaveInstrument.Handler>().HandleAsync(new SaveInstrument(null, null, _ => content), cancellationToken);
        var version = await room.Handler<SealVersion.Handler>().HandleAsync(new SealVersion(id, null, null), cancellationToken);
        return new Subject(PutForward.SubjectKind, version.Id, version.ContentHash);
    }

    private async Task<InstrumentVersion> VersionAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var room = await SeedRoom.EnterAsync(services, collaboration.Id, Role.ForumSecretary, today, cancellationToken);
        return await room.Db.Set<InstrumentVersion>().AsNoTracking().FirstAsync(v => v.Id == id, cancellationToken);
    }

    // Each principal reports a few days before the report day, and some forget the last one.
    private async Task<int> ReportAsync(InstrumentVersion version, List<DateOnly> days, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var principal in collaboration.Principals)
        {
            var mine = version.Content.Activities.Where(a => a.Parts.Any(p => p.PrincipalId == principal.Id)).ToList();
            for (var i = 0; i < days.Count; i++)
            {
                var on = days[i].AddDays(-1 - (Mix(principal, i) % 24));
                if (mine.Count == 0 || on > today || (days[i] > today.AddDays(-30) && Mix(principal, 7) % 2 == 0))
                    continue;
                await using var room = await SeedRoom.EnterAsync(services, principal.Id, Role.Official, on, cancellationToken);
                if (await room.Db.Set<ActivityReport>().AnyAsync(r => r.PrincipalId == principal.Id && r.InstrumentId == version.InstrumentId && r.ReportedOn >= on, cancellationToken))
                    continue;
                var entries = mine.ConvertAll(a => Entry(a, principal, on));
                count += await room.Handler<ReportActivities.Handler>().HandleAsync(new ReportActivities(entries, ConfirmUnchanged: true), cancellationToken);
            }
        }

        return count;
    }

    // As far as time has gone, with some ahead, some behind, and a reason where one is asked for.
    private static ActivityEntry Entry(PlanActivity activity, PrincipalInfo principal, DateOnly on)
    {
        var (from, to) = (activity.From!.Value, activity.To!.Value);
        var mix = Mix(principal, from.DayNumber + to.DayNumber + activity.Title.Length);
        if (on < from)
            return new(activity.Id, null, ActivityStatus.NotStarted, 0, null);
        var gone = Math.Min(100, 100 * (on.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber));
        if (gone >= 95 && mix % 9 != 0)
            return new(activity.Id, null, ActivityStatus.Done, 100, "Infört och överlämnat till ordinarie verksamhet.");
        var share = Math.Clamp(gone - (mix % 25), 5, 95);
        return (mix % 17) switch
        {
            0 => new(activity.Id, null, ActivityStatus.Late, share, "Leverantören har skjutit upp driftsättningen ett kvartal."),
            3 or 4 => new(activity.Id, null, ActivityStatus.AtRisk, share, "Projektledaren har slutat; rekrytering pågår."),
            7 when mix % 5 == 0 => new(activity.Id, null, ActivityStatus.Stopped, share, "Nämnden har prioriterat om resurserna till nästa år."),
            _ => new(activity.Id, null, ActivityStatus.OnTrack, share, null),
        };
    }

    private async Task MeasureAsync(InstrumentVersion version, CancellationToken cancellationToken)
    {
        foreach (var principal in collaboration.Principals)
        {
            var day = new DateOnly(today.Year, 2, 10).AddDays(Mix(principal, 2) % 40);
            if (day > today)
                continue;
            await using var room = await SeedRoom.EnterAsync(services, principal.Id, Role.Official, day, cancellationToken);
            var rows = version.Content.Indicators.SelectMany((indicator, i) => Enumerable.Range(today.Year - 4, 4).Select(year => Figure(indicator, principal, i, year))).OfType<FigureRow>().ToList();
            await room.Handler<RecordFigures.Handler>().HandleAsync(new RecordFigures(version.InstrumentId, rows), cancellationToken);
        }
    }

    // Some years are gaps, and some principals cannot measure yet.
    private FigureRow? Figure(PlanIndicator indicator, PrincipalInfo principal, int number, int year)
    {
        var mix = Mix(principal, (number * 13) + year);
        var period = year.ToString(CultureInfo.InvariantCulture);
        if (mix % 11 == 0)
            return null;
        if (number == 1 && year == today.Year - 1 && mix % 7 == 1)
            return new(indicator.Id, new FigureEntry(FigureKind.Actual, period, "", null, "Det nya verksamhetssystemet lämnar ännu ingen statistik.", "", ""));
        var years = year - (today.Year - 4);
        long value = number switch
        {
            0 => 300_000 + (years * 80_000) + (mix % 250_000),
            1 => 60_000 + (years * 20_000) + (mix % 70_000),
            _ => 16_000 - (years * 1_500) + (mix % 6_000),
        };
        return new(indicator.Id, new FigureEntry(FigureKind.Actual, period, "", value / 1_000 * 1_000, "", indicator.Source, ""));
    }

    private static int Mix(PrincipalInfo principal, int salt)
    {
        var number = unchecked((uint)((int.Parse(principal.Code, CultureInfo.InvariantCulture) * 7919) + (salt * 104729)));
        number = unchecked((number ^ (number >> 15)) * 2246822519u);
        return (int)((number ^ (number >> 13)) & 0x7fffffff);
    }
}
