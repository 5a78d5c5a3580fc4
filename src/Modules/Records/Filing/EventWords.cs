using System.Text.Json;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Records.Filing;

/// <summary>The words of documents, marks and shares in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["DocumentUploaded"] = new("Handling laddades upp"),
        ["DocumentVersionAdded"] = new("Ny version av handling sparades"),
        ["DocumentChanged"] = new("Handlingens uppgifter ändrades"),
        ["DocumentTextRead"] = new("Texten i handlingen lästes"),
        ["DocumentMarked"] = new("Handling sekretessmarkerades"),
        ["DocumentMarkLifted"] = new("Sekretessmarkering hävdes"),
        ["ShareRequested"] = new("Delning av sekretessmarkerad handling begärdes"),
        ["ShareApproved"] = new("Begäran om delning godkändes"),
        ["ShareDeclined"] = new("Begäran om delning avslogs"),
        ["ShareRequestWithdrawn"] = new("Begäran om delning togs tillbaka"),
        ["DocumentShared"] = new("Handling delades med forumet", "{0} delade en handling med forumet"),
        ["DocumentRecalled"] = new("Delning återkallades", "{0} återkallade en delad handling"),
        ["SharedDocumentMarked"] = new("Delad handling sekretessmarkerades", "{0} sekretessmarkerade en delad handling"),
        ["SharedDocumentMarkLifted"] = new("Delad handlings sekretessmarkering hävdes", "{0} hävde sekretessmarkeringen av en delad handling"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "Rubrik",
        ["caseNumber"] = "Diarienummer",
        ["fileName"] = "Fil",
        ["length"] = "Storlek i byte",
        ["sha256"] = "Kontrollsumma",
        ["number"] = "Version",
        ["subject"] = "Hör till",
        ["provision"] = "Bestämmelse i OSL",
        ["markedOn"] = "Markerad den",
        ["authority"] = "Myndighet",
        ["mark"] = "Sekretess",
        ["state"] = "Texten",
        ["reason"] = "Skäl",
        ["characters"] = "Tecken",
        ["requestedByName"] = "Begärd av",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) => field switch
    {
        "subject" when Enum.TryParse<DocumentSubject>(value.ToString(), ignoreCase: true, out var subject) => subject switch
        {
            DocumentSubject.Recommendation => texts["rekommendation"].Value,
            DocumentSubject.Draft => texts["utkast"].Value,
            DocumentSubject.Decision => texts["beslut"].Value,
            DocumentSubject.Meeting => texts["möte"].Value,
            _ => texts["ärende"].Value,
        },
        "state" when Enum.TryParse<TextState>(value.ToString(), ignoreCase: true, out var state) => state switch
        {
            TextState.Waiting => texts["väntar på att läsas"].Value,
            TextState.Reading => texts["läses"].Value,
            TextState.Read => texts["läst"].Value,
            _ => texts["går inte att läsa"].Value,
        },
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        // A forum's own documents lie under another word than those that are shared there.
        var (isForum, own) = (room.Kind == RoomKind.Forum, room.Id == db.Tenant.TenantId);
        var found = new Dictionary<Guid, EventSubject>();
        if (isForum)
        {
            foreach (var shared in await db.Set<SharedDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToListAsync(cancellationToken))
                found[shared.Id] = new EventSubject(shared.Title, $"{room.Path}/documents/{shared.Id}");
        }

        if (own)
        {
            foreach (var document in await db.Set<Document>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToListAsync(cancellationToken))
                found.TryAdd(document.Id, new EventSubject(document.Title, $"{room.Path}/{(isForum ? "own-documents" : "documents")}/{document.Id}"));
        }

        return found;
    }
}
