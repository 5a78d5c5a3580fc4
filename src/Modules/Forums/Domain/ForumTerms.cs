using Governance.Forums.Contracts;
using Governance.Platform.Rules;

namespace Governance.Forums.Domain;

/// <summary>The terms of reference of a forum: what it is, what it is for, how it is led, and what it can say.</summary>
internal sealed record ForumTerms
{
    public string Name { get; init; } = "";

    public string ShortName { get; init; } = "";

    public ForumLevel Level { get; init; }

    public string Purpose { get; init; } = "";

    /// <summary>The forum that it lies under.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The forum whose matters it prepares.</summary>
    public Guid? PreparesForId { get; init; }

    /// <summary>Some of <see cref="ForumVerbs.All"/>, in that order.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    public QuorumRule Quorum { get; init; } = new(MoreThanHalf: true, 0, 0);

    /// <summary>How the chair alternates; null when it does not.</summary>
    public ChairTurn? Turn { get; init; }

    /// <summary>Refuses terms that do not fit the other forums of the collaboration.</summary>
    /// <param name="id">The forum whose terms they are.</param>
    /// <param name="others">The forums of the collaboration, itself or not.</param>
    /// <exception cref="RuleBroken">FOR-001: the short name is taken. FOR-002: it would lie under, or prepare for, itself.</exception>
    public void Check(Guid id, IReadOnlyCollection<JointForum> others)
    {
        if (others.FirstOrDefault(f => f.Id != id && string.Equals(f.ShortName, ShortName, StringComparison.OrdinalIgnoreCase)) is { } same)
            throw new RuleBroken(ForumRules.NameTaken, "Kortnamnet {0} har redan {1}. Välj ett annat.", same.ShortName, same.Name);
        if (Returns(id, ParentId, f => f.ParentId))
            throw new RuleBroken(ForumRules.Circular, "Ett forum kan inte ligga under sig självt. Välj ett annat överordnat forum.");
        if (Returns(id, PreparesForId, f => f.PreparesForId))
            throw new RuleBroken(ForumRules.Circular, "Ett forum kan inte bereda åt sig självt. Välj ett annat forum.");

        bool Returns(Guid start, Guid? first, Func<JointForum, Guid?> next)
        {
            var (seen, at) = (new HashSet<Guid>(), first);
            while (at is { } forum && seen.Add(forum))
            {
                if (forum == start)
                    return true;
                at = others.FirstOrDefault(f => f.Id == forum) is { } found ? next(found) : null;
            }

            return false;
        }
    }
}
