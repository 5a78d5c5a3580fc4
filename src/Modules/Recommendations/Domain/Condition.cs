namespace Governance.Recommendations.Domain;

/// <summary>
/// The language in which a principal says when its adoption counts, and a decision point says when it is in force.
/// There is no negation, so more adoption never undoes a condition. Source: KL leaves it to each principal to decide;
/// the language only writes down what a decision said.
/// </summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every term must hold. With no terms it holds.</summary>
    public sealed record AllOf(IReadOnlyList<Condition> Terms) : Condition
    {
        /// <summary>Equal when the terms are equal, in order.</summary>
        public bool Equals(AllOf? other) => other is not null && Terms.SequenceEqual(other.Terms);

        /// <inheritdoc />
        public override int GetHashCode() => HashOf(1, Terms);
    }

    /// <summary>At least one term must hold. With no terms it never holds.</summary>
    public sealed record AnyOf(IReadOnlyList<Condition> Terms) : Condition
    {
        /// <summary>Equal when the terms are equal, in order.</summary>
        public bool Equals(AnyOf? other) => other is not null && Terms.SequenceEqual(other.Terms);

        /// <inheritdoc />
        public override int GetHashCode() => HashOf(2, Terms);
    }

    /// <summary>At least <paramref name="AtLeast"/> (every one, when null) of the principals count as adopting the point.</summary>
    /// <param name="Principals">Whom it asks for. The deciding principal is left out of others, municipalities and region.</param>
    /// <param name="Point">The point to adopt; null is the point that the condition belongs to.</param>
    /// <param name="AtLeast">How many; null is every one.</param>
    public sealed record Adopts(Who Principals, int? Point = null, int? AtLeast = null) : Condition;

    /// <summary>Adopters hold at least <paramref name="Percent"/> percent of the group's residents. Nobody is left out.</summary>
    /// <param name="Principals">The group whose residents are counted.</param>
    /// <param name="Point">The point to adopt; null is the point that the condition belongs to.</param>
    /// <param name="Percent">Whole percent, 0–100.</param>
    public sealed record PopulationShare(Who Principals, int? Point, int Percent) : Condition;

    /// <summary>Something outside the portal, which the secretariat confirms with a reason.</summary>
    /// <param name="Text">The words of the decision.</param>
    /// <param name="Confirmed">True and false are answers; null is unanswered.</param>
    public sealed record Manual(string Text, bool? Confirmed = null) : Condition;

    private static int HashOf(int seed, IReadOnlyList<Condition> terms)
    {
        var hash = new HashCode();
        hash.Add(seed);
        foreach (var term in terms)
            hash.Add(term);
        return hash.ToHashCode();
    }
}

/// <summary>The groups that a condition can name without listing anybody.</summary>
internal enum WhoGroup
{
    /// <summary>Every principal, the deciding one too.</summary>
    All,

    /// <summary>Every principal but the deciding one; in a rule and in a population share every one.</summary>
    Others,

    /// <summary>The municipalities, without the deciding one.</summary>
    Municipalities,

    /// <summary>The region, unless it is the deciding one.</summary>
    Region,

    /// <summary>Principals by id, the deciding one too when it is listed.</summary>
    Listed,
}

/// <summary>Whom a condition speaks of.</summary>
internal sealed record Who
{
    private Who(WhoGroup group, IReadOnlyList<string> ids) => (Group, Ids) = (group, ids);

    /// <summary>Every principal.</summary>
    public static Who All { get; } = new(WhoGroup.All, []);

    /// <summary>Every principal but the deciding one.</summary>
    public static Who Others { get; } = new(WhoGroup.Others, []);

    /// <summary>The municipalities.</summary>
    public static Who Municipalities { get; } = new(WhoGroup.Municipalities, []);

    /// <summary>The region.</summary>
    public static Who Region { get; } = new(WhoGroup.Region, []);

    /// <summary>Which group.</summary>
    public WhoGroup Group { get; }

    /// <summary>The principals' ids, when the group is listed; else empty.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Whether the deciding principal is left out when a condition asks how many of the group adopt.</summary>
    public bool LeavesDeciderOut => Group is WhoGroup.Others or WhoGroup.Municipalities or WhoGroup.Region;

    /// <summary>Principals by id. An id given twice counts once.</summary>
    public static Who Listed(IReadOnlyList<string> ids) => new(WhoGroup.Listed, ids);

    /// <summary>The ids of the principals that are meant, each once: in the order of the principals, listed ones as listed.</summary>
    /// <param name="principals">Those that the recommendation is addressed to.</param>
    /// <param name="decider">Whom a condition leaves out; null in a rule and in a population share, where nobody is.</param>
    public List<string> MembersAmong(IReadOnlyList<StandingPrincipal> principals, string? decider)
    {
        if (Group == WhoGroup.Listed)
            return [.. Ids.Distinct(StringComparer.Ordinal)];
        var without = LeavesDeciderOut ? decider : null;
        return [.. principals.Where(p => Means(p.Kind) && !string.Equals(p.Id, without, StringComparison.Ordinal)).Select(p => p.Id)];
    }

    /// <summary>Equal when the group and the listed ids are equal, in order.</summary>
    public bool Equals(Who? other) => other is not null && Group == other.Group && Ids.SequenceEqual(other.Ids, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Group);
        foreach (var id in Ids)
            hash.Add(id, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private bool Means(StandingKind kind) => Group switch
    {
        WhoGroup.All or WhoGroup.Others => true,
        WhoGroup.Municipalities => kind == StandingKind.Municipality,
        WhoGroup.Region => kind == StandingKind.Region,
        _ => false,
    };
}
