namespace Governance.Principals.Contracts;

/// <summary>The kinds of deciding body, lowest first: a higher body may always decide instead of a lower.</summary>
public enum BodyKind
{
    /// <summary>Beredning or utskott: prepares, proposes.</summary>
    Preparatory,

    /// <summary>Nämnd.</summary>
    Committee,

    /// <summary>Styrelse (KS, RS).</summary>
    Board,

    /// <summary>Fullmäktige (KF, RF).</summary>
    Council,
}

/// <summary>A body of the principal whose room is acted in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Such as "Kommunstyrelsen".</param>
/// <param name="ShortName">Such as "KS".</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="NextMeeting">Its next planned meeting on or after today, if one is planned.</param>
public sealed record BodyInfo(Guid Id, string Name, string ShortName, BodyKind Kind, DateOnly? NextMeeting);

/// <summary>A case number, read by a form of the principal's own.</summary>
/// <param name="Text">As written.</param>
/// <param name="Prefix">Series, such as "KS"; empty when the form has none.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Number">The number in the series.</param>
public sealed record CaseNumber(string Text, string Prefix, int Year, long Number)
{
    /// <summary>The same for every way of writing the same number: unique within a principal.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix.ToUpperInvariant()}/{Year}/{Number}");
}

/// <summary>Why a body is needed.</summary>
public enum BodyNeed
{
    /// <summary>A matter's way to a decision names it, with what it proposed or decided.</summary>
    NamedInMatter,

    /// <summary>The principal is asked for an answer, and no other of its bodies may give it.</summary>
    OnlyOneToAnswer,
}

/// <summary>What a body is used for.</summary>
/// <param name="Need">Why it is needed.</param>
/// <param name="Where">The matter or recommendation as people know it, such as "2022:01 Strategi för digitalisering".</param>
public sealed record BodyUse(BodyNeed Need, string Where);

/// <summary>Says whether a module needs a body, so that a body in use is not removed. Implemented by modules above this one.</summary>
public interface IBodyUse
{
    /// <summary>What the room acted in uses the body for; null when it may be removed.</summary>
    Task<BodyUse?> UseAsync(Guid bodyId, CancellationToken cancellationToken);
}

/// <summary>What the room of a principal knows of itself: its bodies and how its case numbers look.</summary>
public interface IOwnBodies
{
    /// <summary>The bodies of the room, highest first. One query.</summary>
    Task<IReadOnlyList<BodyInfo>> BodiesAsync(CancellationToken cancellationToken);

    /// <summary>Reads a case number by the forms of the room.</summary>
    /// <exception cref="Governance.Platform.Rules.RuleBroken">PRI-001: it has no form of this principal; the message shows the forms.</exception>
    Task<CaseNumber> ReadCaseNumberAsync(string text, CancellationToken cancellationToken);

    /// <summary>Examples of how a case number of this principal is written, such as "KS 2022/123".</summary>
    Task<IReadOnlyList<string>> CaseNumberExamplesAsync(CancellationToken cancellationToken);

    /// <summary>A case number with that year and number in every form of the room, by the forms' patterns; for making demo data.</summary>
    Task<IReadOnlyList<string>> CaseNumbersAsync(int year, long number, CancellationToken cancellationToken);
}
