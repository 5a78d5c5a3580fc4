using Governance.Platform.Ledger;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Audits.Ledger;

/// <summary>A list of events as a file: the same words as on the screen, and the ids by which a proof is asked for.</summary>
internal static class LedgerTable
{
    public static TableExport<EventText> Of(
        string title, DateOnly day, IReadOnlyDictionary<Guid, EventSubject> subjects, PrincipalRegister register, IStringLocalizer text) => new(title, day,
    [
        new(text["Tid"], e => e.Row.At),
        new(text["Vem"], e => e.Actor),
        new(text["Roll"], e => e.Role),
        new(text["Rum"], e => e.Room),
        new(text["Vad"], e => e.IsErased ? $"{e.Sentence} ({text["innehållet är raderat"]})" : e.Sentence),
        new(text["Vad det gäller"], e => subjects.GetValueOrDefault(e.Row.SubjectId)?.Name),
        new(text["Huvudman"], e => Name(e.Row.PrincipalId, register)),
        new(text["Åt huvudman"], e => Name(e.Row.OnBehalfOf, register)),
        new(text["Före"], e => Flat(e.Changes, c => c.Before)),
        new(text["Efter"], e => Flat(e.Changes, c => c.After)),
        new(text["Skäl"], e => e.Reason),
        new(text["Händelsens id"], e => e.Row.Id.ToString()),
        new(text["Sakens id"], e => e.Row.SubjectId.ToString()),
    ]);

    private static string? Name(Guid? id, PrincipalRegister register) => id is { } known ? register.ById(known)?.DisplayName : null;

    private static string Flat(IEnumerable<EventChange> changes, Func<EventChange, string?> side) =>
        string.Join("; ", changes.Where(c => side(c) is not null).Select(c => $"{c.Field}: {side(c)}"));
}
