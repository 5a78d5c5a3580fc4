using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Plans.Domain;

/// <summary>What kind of joint instrument it is.</summary>
internal enum InstrumentKind
{
    /// <summary>Strategi.</summary>
    Strategy,

    /// <summary>Handlingsplan.</summary>
    ActionPlan,

    /// <summary>Avtal, överenskommelse.</summary>
    Agreement,

    /// <summary>Färdplan.</summary>
    Roadmap,
}

/// <summary>What a principal is in an activity.</summary>
internal enum PartRole
{
    /// <summary>Leads it: exactly one does.</summary>
    Lead,

    /// <summary>Is responsible beside the one that leads.</summary>
    Responsible,

    /// <summary>Takes part.</summary>
    Participant,
}

/// <summary>An area of an instrument, with its goals.</summary>
/// <param name="Id">Stable over versions.</param>
internal sealed record PlanArea(Guid Id, string Name, string Description, IReadOnlyList<PlanGoal> Goals);

/// <summary>A goal of an area.</summary>
/// <param name="Id">Stable over versions.</param>
internal sealed record PlanGoal(Guid Id, string Text);

/// <summary>A principal's part in an activity.</summary>
/// <param name="Weight">How much its report weighs in the roll-up; 1 where nothing else is agreed.</param>
internal sealed record ActivityPart(Guid PrincipalId, PartRole Role, int Weight = 1);

/// <summary>A dated step of an activity.</summary>
internal sealed record Milestone(string Title, DateOnly On);

/// <summary>A decision or a document that an activity leans on.</summary>
/// <param name="Href">A path of the portal, or an address.</param>
internal sealed record ActivityLink(string Text, string Href);

/// <summary>An activity: who does what, by when.</summary>
internal sealed record PlanActivity
{
    /// <summary>Stable over versions: reports, budget lines and dependencies name it.</summary>
    public Guid Id { get; init; }

    public Guid AreaId { get; init; }

    public Guid? GoalId { get; init; }

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public DateOnly? From { get; init; }

    /// <summary>Last day, that day included.</summary>
    public DateOnly? To { get; init; }

    public IReadOnlyList<ActivityPart> Parts { get; init; } = [];

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Activities that must be done first.</summary>
    public IReadOnlyList<Guid> DependsOn { get; init; } = [];

    /// <summary>Indicators that say whether it worked.</summary>
    public IReadOnlyList<Guid> Indicators { get; init; } = [];

    public IReadOnlyList<ActivityLink> Links { get; init; } = [];

    /// <summary>The principal that leads it; null until one is chosen.</summary>
    [JsonIgnore]
    public Guid? LeadId => Parts.FirstOrDefault(p => p.Role == PartRole.Lead)?.PrincipalId;
}

/// <summary>All that a joint instrument says, as one document: under editing in the forum's room, or sealed as a version.</summary>
internal sealed record PlanContent
{
    /// <summary>How it is kept and hashed.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() } };

    public InstrumentKind Kind { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IReadOnlyList<PlanArea> Areas { get; init; } = [];

    /// <summary>In order within their areas.</summary>
    public IReadOnlyList<PlanActivity> Activities { get; init; } = [];

    public IReadOnlyList<PlanIndicator> Indicators { get; init; } = [];

    /// <summary>The days by which every principal has reported, ascending.</summary>
    public IReadOnlyList<DateOnly> ReportDays { get; init; } = [];

    /// <summary>The activities of an area, in order.</summary>
    public IEnumerable<PlanActivity> Of(Guid areaId) => Activities.Where(a => a.AreaId == areaId);

    /// <summary>Area and place in it, such as "2.3", for every activity.</summary>
    public IReadOnlyDictionary<Guid, string> Numbers()
    {
        var numbers = new Dictionary<Guid, string>();
        for (var area = 0; area < Areas.Count; area++)
        {
            var place = 0;
            foreach (var activity in Of(Areas[area].Id))
                numbers[activity.Id] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{area + 1}.{++place}");
        }

        return numbers;
    }

    /// <summary>The activities in the order of their numbers.</summary>
    public IEnumerable<PlanActivity> InOrder() => Areas.SelectMany(a => Of(a.Id));

    /// <summary>SHA-256, in hex, of all that it says: it is the version of the text.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Json))));
}
