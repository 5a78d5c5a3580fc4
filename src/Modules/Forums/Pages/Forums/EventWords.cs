using System.Text.Json;
using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Forums.Pages.Forums;

/// <summary>The words of forums, seats and mandates in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["ForumSetUp"] = new("Ett forum lades upp", "Forumet {1} lades upp", "name"),
        ["ForumTermsChanged"] = new("Ett forums uppdrag ändrades", "Uppdraget för {1} ändrades", "name"),
        ["ForumOpened"] = new("Ett forum öppnades", "Forumet {1} öppnades", "name"),
        ["ForumClosed"] = new("Ett forum fick en sista dag", "Forumet {1} upphör {2}", "name", "lastDay"),
        ["ForumSeatAdded"] = new("En plats lades till", "{1} fick en plats i {2}", "party", "forum"),
        ["ForumSeatEnded"] = new("En plats avslutades", "En plats för {1} i {2} avslutades", "party", "forum"),
        ["ForumSeatRemoved"] = new("En plats togs bort", "En plats för {1} i {2} togs bort", "party", "forum"),
        ["SeatMandateBegan"] = new("Ett mandat gavs", "{1} ({2}) fick mandat i {3} från {4}", "person", "party", "forum", "from"),
        ["SeatMandateEnded"] = new("Ett mandat fick en sista dag", "Mandatet för {1} ({2}) i {3} slutar {4}", "person", "party", "forum", "to"),
        ["SeatMandateWithdrawn"] = new("Ett mandat togs tillbaka", "Mandatet för {1} ({2}) i {3} togs tillbaka", "person", "party", "forum"),
        ["SeatAddressChanged"] = new("En ledamots adress ändrades", "Adressen till {1} i {2} ändrades", "person", "forum"),
        ["PresidiumAppointed"] = new("Ett presidium utsågs", "Presidium utsågs i {1}: {2} börjar som ordförande {3}", "forum", "chair", "from"),
        ["PresidiumEnded"] = new("Ett presidium avslutades", "Presidiet i {1} slutar {2}", "forum", "to"),
        ["PresidiumWithdrawn"] = new("Ett presidium togs tillbaka", "Presidiet i {1} från {2} togs tillbaka", "forum", "from"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "Namn",
        ["shortName"] = "Kortnamn",
        ["level"] = "Nivå",
        ["purpose"] = "Uppdrag",
        ["parent"] = "Ligger under",
        ["preparesFor"] = "Bereder åt",
        ["verbs"] = "Kan",
        ["moreThanHalf"] = "Mer än hälften",
        ["leastOfRegion"] = "Minst från regionen",
        ["leastOfMunicipalities"] = "Minst från kommunerna",
        ["turnYear"] = "Växlingen räknas från år",
        ["turnSide"] = "Då har ordförandeskapet",
        ["openedOn"] = "Öppnat",
        ["lastDay"] = "Sista dagen",
        ["forum"] = "Forum",
        ["party"] = "Huvudman eller part",
        ["seatRole"] = "Plats",
        ["person"] = "Person",
        ["email"] = "E-post",
        ["chair"] = "Ordförande första året",
        ["viceChair"] = "Vice ordförande första året",
        ["alternates"] = "Växlar",
        ["from"] = "Från",
        ["to"] = "Till",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) => field switch
    {
        "level" when Enum.TryParse<ForumLevel>(value.ToString(), ignoreCase: true, out var level) => texts[level.Word()].Value,
        "seatRole" when Enum.TryParse<SeatRole>(value.ToString(), ignoreCase: true, out var role) => texts[role.Word()].Value,
        "turnSide" when Enum.TryParse<Side>(value.ToString(), ignoreCase: true, out var side) => texts[side.Word()].Value,
        "verbs" when ForumVerbs.All.Contains(value.ToString()) => texts[value.ToString()].Value,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        // A seat, a mandate and a presidium are shown as the forum that they lie in: one query for all.
        var forums = db.Set<JointForum>().AsNoTracking();
        var found = await forums.Where(f => ids.Contains(f.Id)).Select(f => new { Subject = f.Id, f.Id, f.Name })
            .Concat(forums.Join(db.Set<ForumSeat>().Where(s => ids.Contains(s.Id)), f => f.Id, s => s.ForumId, (f, s) => new { Subject = s.Id, f.Id, f.Name }))
            .Concat(forums.Join(db.Set<SeatMandate>().Where(m => ids.Contains(m.Id)), f => f.Id, m => m.ForumId, (f, m) => new { Subject = m.Id, f.Id, f.Name }))
            .Concat(forums.Join(db.Set<PresidiumPeriod>().Where(p => ids.Contains(p.Id)), f => f.Id, p => p.ForumId, (f, p) => new { Subject = p.Id, f.Id, f.Name }))
            .ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Subject, f => new EventSubject(f.Name, room.Kind == RoomKind.Forum ? $"{room.Path}/forums/{f.Id}" : null));
    }
}
