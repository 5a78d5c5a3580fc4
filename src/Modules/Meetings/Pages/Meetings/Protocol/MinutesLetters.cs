using System.Globalization;
using Governance.Meetings.Domain;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>Mail about minutes. In Swedish, as official mail is.</summary>
internal static class MinutesLetters
{
    /// <summary>That somebody is asked to adjust.</summary>
    public static OutboxMessage Asked(AdjustmentRequest asked, string address, Room room, DateTime now) => new()
    {
        CreatedAt = now,
        SenderId = room.Id,
        RecipientId = asked.PrincipalId!.Value,
        Address = address,
        Kind = "AdjustmentAsked",
        Subject = $"Protokoll att justera: {asked.Body} {asked.MeetingOn.Iso()}",
        Text = $"""
            {asked.PersonName}

            Du ska justera protokollet från {asked.Body} {asked.MeetingOn.Iso()}{(asked.AnswerBy is { } day ? $", senast {day.Iso()}" : "")}.

            Texten finns under Att justera i Länsforum. Bara den som är tillfrågad kan godkänna den.

            {room.Name}

            """,
        DeduplicationKey = $"AdjustmentAsked:{asked.Id}",
    };

    /// <summary>That an extract has come.</summary>
    public static OutboxMessage Extract(ExtractReceipt receipt, Room room, DateTime now) => new()
    {
        CreatedAt = now,
        SenderId = room.Id,
        RecipientId = receipt.PrincipalId!.Value,
        Kind = "ExtractSent",
        Subject = string.Create(CultureInfo.InvariantCulture, $"Protokollsutdrag: {receipt.Body} {receipt.MeetingOn:yyyy-MM-dd} § {receipt.Number}"),
        Text = string.Create(CultureInfo.InvariantCulture, $"""
            {receipt.Body} sänder ett utdrag ur protokollet {receipt.MeetingOn:yyyy-MM-dd}, § {receipt.Number}: {receipt.Title}.

            Det finns under Protokollsutdrag i Länsforum. Kvittera där att ni har tagit emot det.

            {room.Name}

            """),
        DeduplicationKey = $"ExtractSent:{receipt.Id}",
    };
}
