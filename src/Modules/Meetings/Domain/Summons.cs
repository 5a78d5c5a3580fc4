namespace Governance.Meetings.Domain;

/// <summary>What became of an item since the summons was sent.</summary>
internal enum SinceSummons
{
    Nothing,
    Added,
    Changed,
    Struck,
}

/// <summary>An item as the summons says it.</summary>
internal sealed record SummonsItem
{
    public Guid Id { get; init; }

    /// <summary>Its place on the agenda, from 1; null when it was struck.</summary>
    public int? Number { get; init; }

    public ItemContent Content { get; init; } = new();

    public SinceSummons Since { get; init; }

    /// <summary>The day on which that was told; null while it is not.</summary>
    public DateOnly? ToldOn { get; init; }

    public string StruckBecause { get; init; } = "";
}

/// <summary>Somebody who is called, without the address.</summary>
internal sealed record Called(string Name, SeatKind Kind);

/// <summary>The summons with its agenda, as it is sent, printed, and read by the members.</summary>
internal sealed record Summons
{
    public string Body { get; init; } = "";

    public string ShortName { get; init; } = "";

    public DateOnly On { get; init; }

    public TimeOnly From { get; init; }

    public string Place { get; init; } = "";

    /// <summary>The day on which it was sent; null in a preview.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Whether day, time or place changed after it was sent.</summary>
    public bool Moved { get; init; }

    public IReadOnlyList<SummonsItem> Items { get; init; } = [];

    public IReadOnlyList<Called> People { get; init; } = [];

    /// <summary>All papers, each once.</summary>
    public IReadOnlyList<Paper> Papers() => [.. Items.SelectMany(i => i.Content.Papers).DistinctBy(p => p.VersionId)];

    /// <summary>As the meeting stands now.</summary>
    public static Summons Of(MeetingState state)
    {
        var number = 0;
        return new Summons
        {
            Body = state.Rules.Name,
            ShortName = state.Rules.ShortName,
            On = state.On,
            From = state.From,
            Place = state.Place,
            SentOn = state.SummonedOn,
            Moved = state.Changes.Any(c => c.ItemId is null),
            // What was struck before the summons was never on it.
            Items = [.. state.Items.Where(i => i.Stage != ItemStage.Struck || IsChanged(state, i)).Select(i => Item(state, i, i.Stage == ItemStage.Struck ? null : ++number))],
            People = [.. state.Roster.People.Select(p => new Called(p.Written, p.Kind))],
        };
    }

    private static SummonsItem Item(MeetingState state, AgendaItem item, int? number) => new()
    {
        Id = item.Id,
        Number = number,
        Content = item.Content,
        Since = item switch
        {
            { Stage: ItemStage.Struck } => SinceSummons.Struck,
            { AddedLate: true } => SinceSummons.Added,
            _ => IsChanged(state, item) ? SinceSummons.Changed : SinceSummons.Nothing,
        },
        ToldOn = state.Changes.LastOrDefault(c => c.ItemId == item.Id)?.ToldOn,
        StruckBecause = item.StruckBecause,
    };

    private static bool IsChanged(MeetingState state, AgendaItem item) => state.Changes.Any(c => c.ItemId == item.Id);
}
