using System.Globalization;
using Governance.Plans.Domain;
using Governance.Principals.Contracts;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>A plan of the size asked for, in which every principal has a part of every activity.</summary>
internal sealed class SizedPlan
{
    private const string Description =
        "Huvudmännen gör sin egen del och rapporterar den själva. Den som leder samordnar, håller ihop tidplanen och tar upp hinder i forumet. Aktiviteten följs upp vid varje rapporteringsdag.";

    private readonly WorldSize _size;
    private readonly IReadOnlyList<PlanArea> _areas;

    public SizedPlan(CollaborationInfo forum, WorldSize size)
    {
        _size = size;
        _areas = [.. Enumerable.Range(1, 5).Select(i => new PlanArea(Guid.CreateVersion7(), $"Område {Number(i)}", "Det som huvudmännen gör tillsammans.", [new PlanGoal(Guid.CreateVersion7(), "Den enskilde berättar en gång.")]))];
        Indicators = [.. Enumerable.Range(1, Math.Min(10, size.Years)).Select(Indicator)];
        var activities = new List<PlanActivity>();
        for (var i = 0; i < size.Activities; i++)
            activities.Add(Activity(i, forum, activities));
        Activities = activities;
    }

    public IReadOnlyList<PlanActivity> Activities { get; }

    public IReadOnlyList<PlanIndicator> Indicators { get; }

    /// <summary>What the next version says, with so many of the activities.</summary>
    public PlanContent Content(int version, int activities) => new()
    {
        Kind = InstrumentKind.ActionPlan,
        Title = "Gemensam handlingsplan",
        Summary = $"Det här är version {Number(version)}.",
        From = new DateOnly(_size.FirstYear, 1, 1),
        To = new DateOnly(WorldSize.LastYear, 12, 31),
        Areas = _areas,
        Activities = [.. Activities.Take(activities)],
        Indicators = Indicators,
        ReportDays = [.. _size.PlanYears.SelectMany(y => new[] { new DateOnly(y, 4, 30), new DateOnly(y, 8, 31), new DateOnly(y, 11, 30) })],
    };

    private PlanActivity Activity(int index, CollaborationInfo forum, List<PlanActivity> before)
    {
        var area = _areas[index % _areas.Count];
        var from = new DateOnly(_size.FirstYear + (index % _size.Years), 1 + (index % 6), 1);
        var lead = forum.Principals[index % forum.Principals.Count];
        return new PlanActivity
        {
            Id = Guid.CreateVersion7(),
            AreaId = area.Id,
            GoalId = area.Goals[0].Id,
            Title = $"Gemensam aktivitet {Number(index + 1)} för digital vård och omsorg",
            Description = Description,
            From = from,
            To = new DateOnly(WorldSize.LastYear, 12, 31),
            Parts = [new ActivityPart(lead.Id, PartRole.Lead, 3), .. forum.Principals.Where(p => p != lead).Select((p, i) => new ActivityPart(p.Id, i == 0 ? PartRole.Responsible : PartRole.Participant))],
            Milestones = [new Milestone("Halvtidsavstämning", from.AddDays(120)), new Milestone("Överlämnat till förvaltning", from.AddDays(200))],
            DependsOn = index > 0 && index % 3 == 1 ? [before[index - 1].Id] : [],
            Indicators = [Indicators[index % Indicators.Count].Id],
            Links = [new ActivityLink("Underlag", "https://example.com/underlag")],
        };
    }

    private PlanIndicator Indicator(int number) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = $"Indikator {Number(number)}",
        Code = $"N{number.ToString("00000", CultureInfo.InvariantCulture)}",
        Definition = "Andel av årets samordnade vårdplaneringar som hölls helt på distans.",
        Unit = "procent",
        Source = "Kolada",
        Targets = [.. _size.PlanYears.Select(y => new IndicatorTarget(Number(y), 700_000))],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
