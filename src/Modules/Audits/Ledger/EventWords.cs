using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Ledger;

/// <summary>The words of what the ledger says of itself.</summary>
internal sealed class EventWords(IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        [LedgerErasure.Erased] = new("Innehållet i en händelse gallrades"),
        ["WitnessAdded"] = new("Loggen fick ett vittne"),
        [ForumSequencer.RootFrozen] = new("Ett rums egen logg låstes i den gemensamma", "{0}: den egna loggen låstes i den gemensamma"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["decision"] = "Beslut om gallring",
        ["type"] = "Slag",
        ["key"] = "Nyckel",
        ["name"] = "Namn",
        ["log"] = "Logg",
        ["size"] = "Händelser",
        ["root"] = "Kontrollsumma",
    };

    /// <summary>The subject of an erasure is the event whose content went.</summary>
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        return ids.Contains(room.Id) ? new Dictionary<Guid, EventSubject> { [room.Id] = new(texts["Loggen"], room.Path + "/ledger/checkpoints") } : [];
    }
}
