using System.Globalization;
using Governance.Plans.Domain;
using Governance.Principals.Contracts;

namespace Governance.Plans.Seeding;

/// <summary>The content of the demo's plans: invented activities within areas that such plans have.</summary>
/// <param name="collaboration">Whose plan it is.</param>
/// <param name="from">First year.</param>
/// <param name="to">Last year.</param>
internal sealed class DemoPlan(CollaborationInfo collaboration, int from, int to)
{
    // Area; goal; activities as "title|first month|last month|who": R the region leads and all take part, K a municipality leads and
    // all take part, S a municipality leads and some take part.
    private static readonly (string Area, string Goal, string[] Activities)[] Areas =
    [
        ("Gemensam grund och informationssäkerhet", "Uppgifter kan delas säkert mellan huvudmännen.",
            ["Gemensam identitet och behörighet för vårdens och omsorgens personal|1|9|R", "Samlad informationsklassning av gemensamma tjänster|2|6|K", "Årlig säkerhetsgranskning|9|11|R"]),
        ("Sammanhållen dokumentation", "Den enskilde behöver bara berätta en gång.",
            ["Anslutning som producent av uppgifter|1|12|R", "Anslutning som konsument av uppgifter|3|10|K", "Rutiner för spärr och åtkomstkontroll|4|8|S"]),
        ("Digital vårdplanering", "Vårdplaner görs tillsammans på distans.",
            ["Breddinförande av digital vårdplanering|1|11|R", "Gemensam förvaltning av tjänsten|5|12|R"]),
        ("Välfärdsteknik och egenmonitorering", "Fler kan bo kvar hemma tryggt.",
            ["Egenmonitorering vid kronisk sjukdom|2|12|R", "Gemensam upphandling av trygghetslarm|1|7|K", "Digital tillsyn nattetid|4|12|S"]),
        ("Kompetens och förändringsledning", "Medarbetare har den kunskap som de nya arbetssätten kräver.",
            ["Utbildning av digitala ledare|2|10|K", "Nätverk för verksamhetsutvecklare|1|12|S"]),
        ("Uppföljning och nytta", "Vi vet vad det gav.",
            ["Gemensam uppföljningsmodell|3|6|R", "Nyttokalkyl per aktivitet|8|12|K"]),
    ];

    private readonly List<PrincipalInfo> _municipalities = [.. collaboration.Principals.Where(p => p.Kind == PrincipalKind.Municipality)];

    /// <summary>The plan, with so many of the areas.</summary>
    public PlanContent Content(string title, string summary, int areas)
    {
        var made = Areas.Take(areas).Select(a => (Area: new PlanArea(Guid.CreateVersion7(), a.Area, "", [new PlanGoal(Guid.CreateVersion7(), a.Goal)]), a.Activities)).ToList();
        var indicators = Indicators();
        var activities = made.SelectMany((m, i) => m.Activities.Select((line, j) => Activity(m.Area, line, (i * 3) + j))).ToList();
        for (var i = 1; i < activities.Count; i++)
        {
            // Within an area the second waits for the first.
            if (i % 3 == 1 && activities[i].AreaId == activities[i - 1].AreaId)
                activities[i] = activities[i] with { DependsOn = [activities[i - 1].Id] };
            if (i % 4 == 0)
                activities[i] = activities[i] with { Indicators = [indicators[i % indicators.Count].Id] };
        }

        return new PlanContent
        {
            Kind = InstrumentKind.ActionPlan,
            Title = title,
            Summary = summary,
            From = new DateOnly(from, 1, 1),
            To = new DateOnly(to, 12, 31),
            Areas = [.. made.Select(m => m.Area)],
            Activities = activities,
            Indicators = indicators,
            ReportDays = [.. Enumerable.Range(from, to - from + 1).SelectMany(y => new[] { new DateOnly(y, 4, 30), new DateOnly(y, 8, 31), new DateOnly(y, 11, 30) })],
        };
    }

    private PlanActivity Activity(PlanArea area, string line, int index)
    {
        var parts = line.Split('|');
        var (first, last) = (Month(parts[1]), Month(parts[2]));
        var lead = parts[3] == "R" && collaboration.Region is { } region ? region : _municipalities[index * 5 % _municipalities.Count];
        var others = parts[3] == "S" ? _municipalities.Where((_, i) => (i + index) % 3 == 0) : collaboration.Principals;
        var end = new DateOnly(to, last, DateTime.DaysInMonth(to, last));
        var middle = new DateOnly(to, Math.Min(last, first + ((last - first) / 2)), 15);
        return new PlanActivity
        {
            Id = Guid.CreateVersion7(),
            AreaId = area.Id,
            GoalId = area.Goals[0].Id,
            Title = parts[0],
            Description = "Huvudmännen gör sin egen del och rapporterar den själva. Den som leder samordnar, håller ihop tidplanen och tar upp hinder i forumet.",
            From = new DateOnly(from, first, 1),
            To = end,
            Parts = [new ActivityPart(lead.Id, PartRole.Lead, parts[3] == "R" ? 3 : 1), .. others.Where(p => p.Id != lead.Id).Select((p, i) => new ActivityPart(p.Id, i == 0 ? PartRole.Responsible : PartRole.Participant))],
            Milestones = [new Milestone("Halvtidsavstämning", middle), new Milestone("Överlämnat till förvaltning", end.AddDays(-14))],
        };
    }

    private static int Month(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static List<PlanIndicator> Indicators() =>
    [
        new()
        {
            Id = Guid.CreateVersion7(), Name = "Vårdplaneringar som hålls på distans", Unit = "procent", Direction = Direction.Up, Source = "Tjänstens statistik",
            Definition = "Andel av årets samordnade vårdplaneringar som hölls helt på distans.", Targets = [new("2024", 500_000), new("2025", 600_000), new("2026", 700_000)],
        },
        new()
        {
            Id = Guid.CreateVersion7(), Name = "Invånare i ordinärt boende med digital tillsyn", Unit = "antal per 1 000 invånare 65+", Direction = Direction.Up, Source = "Socialtjänstens verksamhetssystem",
            Definition = "Personer med beslut om digital tillsyn den 31 december, per 1 000 invånare som är 65 år eller äldre.", Targets = [new("2025", 120_000), new("2026", 150_000)],
        },
        new()
        {
            Id = Guid.CreateVersion7(), Name = "Dagar från utskrivningsklar till hemgång", Unit = "dagar", Direction = Direction.Down, Source = "Regionens vårdinformation",
            Definition = "Medelvärde av antalet dagar från att patienten är utskrivningsklar tills hon lämnar sjukhuset.", Targets = [new("2024", 12_000), new("2025", 11_000), new("2026", 10_000)],
        },
    ];
}
