using System.Text.Json;
using Governance.Platform.Tenancy;

namespace Governance.Platform.Ledger;

/// <summary>
/// The words of the events that a module appends. Each module registers one, so that the log can be read by people without
/// anybody but the module knowing what its events mean.
/// </summary>
public interface IEventWords
{
    /// <summary>By type of event. Swedish, which is the key of the translation in the module's own texts.</summary>
    IReadOnlyDictionary<string, EventSentence> Sentences { get; }

    /// <summary>What a member of before or after is called, by its name in the payload. Swedish, as above.</summary>
    IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Reads what the values need, such as names; called once before the first value is asked for.</summary>
    ValueTask PrepareAsync(CancellationToken cancellationToken) => default;

    /// <summary>A value in the reader's words; null where it is not this module's to say.</summary>
    /// <param name="field">The member's name, in camel case.</param>
    /// <param name="value">What stands there; neither an array nor null.</param>
    /// <param name="principalId">The principal that the event is about.</param>
    string? Value(string field, JsonElement value, Guid? principalId) => null;

    /// <summary>What the rows with these ids are called, and where they are shown in the room; those it does not know are left out.</summary>
    /// <param name="room">The room whose log is shown.</param>
    /// <param name="ids">Subjects of events.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, EventSubject>>(new Dictionary<Guid, EventSubject>());
}

/// <summary>How an event is said.</summary>
/// <param name="Name">What such an event is called, in a list to choose from: "Beslut publicerades".</param>
/// <param name="Text">
/// The sentence, where it says more than the name: {0} is the principal that it is about, {1} and on the values of
/// <paramref name="Fields"/>.
/// </param>
/// <param name="Fields">Members of after, or of before, that the sentence names.</param>
public sealed record EventSentence(string Name, string? Text = null, params string[] Fields);

/// <summary>What an event is about.</summary>
/// <param name="Name">Such as "Rekommendation 2026:02".</param>
/// <param name="Href">Where it is shown; null where it is not.</param>
public sealed record EventSubject(string Name, string? Href);

/// <summary>An event as it lies in its log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Type">Its type.</param>
/// <param name="SubjectId">The row that changed.</param>
/// <param name="ActorId">The account that acted.</param>
/// <param name="PrincipalId">The principal that it is about, if one.</param>
/// <param name="OnBehalfOf">The principal on whose behalf somebody else acted.</param>
/// <param name="PublishedBy">The room that wrote it.</param>
/// <param name="Json">Its content; null when it was erased.</param>
public sealed record EventRow(
    Guid Id, DateTime At, string Type, Guid SubjectId, Guid ActorId, Guid? PrincipalId, Guid? OnBehalfOf, Guid PublishedBy, string? Json);

/// <summary>A member of an event's before and after.</summary>
/// <param name="Field">What it is called.</param>
/// <param name="Before">What it was; null if it was nothing.</param>
/// <param name="After">What it became; null if it is no more.</param>
public sealed record EventChange(string Field, string? Before, string? After);

/// <summary>An event as people read it, in the reader's language.</summary>
/// <param name="Row">The event.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Actor">Who did it, by name; null when the content was erased.</param>
/// <param name="Role">The role by which it was done; null for the platform itself.</param>
/// <param name="Room">In which room.</param>
/// <param name="Reason">Why, where a reason was asked for.</param>
/// <param name="Changes">Before and after, member by member.</param>
public sealed record EventText(
    EventRow Row, string Sentence, string? Actor, string? Role, string? Room, string? Reason, IReadOnlyList<EventChange> Changes)
{
    /// <summary>Whether the content is gone; what is left proves that something happened, when, and of what type.</summary>
    public bool IsErased => Row.Json is null;

    /// <summary>Who did it and in which room, as one line.</summary>
    public string By => string.Join(", ", new[] { Actor, Room }.OfType<string>().Distinct(StringComparer.Ordinal));
}
