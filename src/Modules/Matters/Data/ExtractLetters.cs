using System.Globalization;
using System.Net.Mail;
using System.Text;
using Governance.Matters.Domain;
using Governance.Matters.Pages.Matters;
using Governance.Platform.Outbox;
using Governance.Platform.Rules;

namespace Governance.Matters.Data;

/// <summary>The letters with an extract of a decided initiative: to who raised it, when her address is known, and to each line of the list that holds an address.</summary>
internal static class ExtractLetters
{
    // As long as the outbox takes.
    private const int LongestAddress = 256;

    private static readonly char[] Around = [' ', '\t', '<', '>', '(', ')', ',', ';'];

    /// <summary>The letters, in Swedish as official mail is. None for an extract that was sent on another day: it has gone already.</summary>
    /// <exception cref="RuleBroken">MAT-024: a line holds something that looks like an address and is none.</exception>
    public static IEnumerable<OutboxMessage> Of(InitiativeFile file, InitiativeStep sent, Guid room, DateOnly today, DateTime now)
    {
        var addresses = Addresses(sent.Recipients).Append(file.Row.ProposerEmail).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return sent.On != today ? [] : addresses.Select((address, i) => new OutboxMessage
        {
            CreatedAt = now,
            SenderId = room,
            RecipientId = room,
            Address = address,
            Kind = "InitiativeExtract",
            Subject = $"Protokollsutdrag: {file.Row.Title}",
            Text = Written(file, sent),
            DeduplicationKey = string.Create(CultureInfo.InvariantCulture, $"InitiativeExtract:{sent.InitiativeId}:{sent.Number}:{i}"),
        });
    }

    private static IEnumerable<string> Addresses(string recipients)
    {
        foreach (var word in recipients.ReplaceLineEndings(" ").Split(Around, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Contains('@', StringComparison.Ordinal)))
        {
            if (word.Length > LongestAddress || !MailAddress.TryCreate(word, out var address))
                throw new RuleBroken(MatterRules.NoAddress, "”{0}” går inte att skicka till. Rätta adressen, som namn@kommun.se, eller ta bort den.", word);
            yield return address.Address;
        }
    }

    private static string Written(InitiativeFile file, InitiativeStep sent)
    {
        var text = new StringBuilder();
        text.Append(file.Row.Title).Append('\n');
        if (file.Decision is { } decided)
        {
            text.Append(MatterWords.Of(decided.Body, decided.On, decided.Paragraph, decided.CaseNumber)).Append("\n\nBeslut\n")
                .Append(decided.Outcome is { } outcome ? outcome.Word() + ". " : "").Append(decided.Wording).Append("\n\n");
        }

        text.Append("Initiativet, ").Append(file.Row.ProposerName).Append('\n').Append(file.Row.Text).Append("\n\n");
        if (file.Reply is { } reply)
            text.Append("Svaret, ").Append(reply.By).Append('\n').Append(reply.Text).Append("\n\n");
        return text.Append("Utdrag till\n").Append(sent.Recipients).ToString();
    }
}
