using FluentValidation;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>What the log says of an extract.</summary>
internal sealed record ExtractFact(string Forum, DateOnly Day, int Paragraph, string Title, IReadOnlyList<string> Recipients, string Hash)
{
    public static ExtractFact Of(ExtractReceipt receipt) => new(receipt.Body, receipt.MeetingOn, receipt.Number, receipt.Title, [receipt.Recipient], receipt.Hash);
}

/// <summary>Sends the extract of an adjusted § to those on its list who have not got it, or to somebody who was not on it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The §.</param>
/// <param name="Also">A recipient beside the list; the text is as it was, and who gets it is no part of it.</param>
internal sealed record SendExtract(Guid MeetingId, Guid ItemId, string? Also = null)
{
    internal sealed class Validator : AbstractValidator<SendExtract>
    {
        public Validator() => RuleFor(x => x.Also).MaximumLength(ExtractReceiptMapping.LongestRecipient).WithMessage("Korta namnet till högst 200 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, EventLedger ledger, IPrincipalDirectory directory)
    {
        /// <summary>Sends it, and returns how many principals it went to and how many others are to get it.</summary>
        public async Task<(int Sent, int Others)> HandleAsync(SendExtract command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            if (state.Find(command.ItemId) is not { Paragraph: not null, Stage: ItemStage.Concluded } item)
                throw new NotFound();
            if ((item.Seal ?? state.Seal) is null)
                throw new RuleBroken(MeetingRules.Extract, "Justera paragrafen först: ett utdrag är av det justerade protokollet.");
            var register = await directory.RegisterAsync(cancellationToken);
            var had = await db.Set<ExtractReceipt>().Where(r => r.ItemId == item.Id).Select(r => r.Recipient).ToListAsync(cancellationToken);
            var list = command.Also is { Length: > 0 } also ? [also] : item.Distribution;
            var to = Recipients.Of(list, register.Collaboration(desk.Room)!).Where(r => !had.Contains(r.Name)).ToList();
            if (to.Count == 0)
                throw new RuleBroken(MeetingRules.Extract, list.Count == 0 ? "Listan ”Utdrag till” är tom. Skriv vem som ska få utdraget." : "Alla på listan har redan fått utdraget.");
            var paragraph = MinutesComposer.Paragraph(state, item);
            foreach (var (name, principal) in to)
                Add(new ExtractReceipt(state, paragraph, desk.Room, name, principal, paragraph.Hash()));
            ledger.AppendShared(desk.Room, "ExtractSent", item.Id, null, after: new ExtractFact(state.Rules.ShortName, state.On, paragraph.Number, paragraph.Title, [.. to.Select(t => t.Name)], paragraph.Hash()));
            await db.SaveChangesAsync(cancellationToken);
            return (to.Count(t => t.PrincipalId is not null), to.Count(t => t.PrincipalId is null));
        }

        private void Add(ExtractReceipt receipt)
        {
            db.Add(receipt);
            if (receipt.PrincipalId is null)
                return;
            receipt.Send(desk.Now);
            db.Add(MinutesLetters.Extract(receipt, db.Tenant.Room, desk.Now));
        }
    }
}

/// <summary>Who is on a distribution list: principals of the collaboration by their names, and others as they are written.</summary>
internal static class Recipients
{
    private static readonly string[] Everybody = ["alla huvudmän", "samtliga huvudmän", "huvudmännen", "all principals"];

    public static IReadOnlyList<(string Name, Guid? PrincipalId)> Of(IEnumerable<string> list, CollaborationInfo collaboration)
    {
        var all = new List<(string Name, Guid? PrincipalId)>();
        foreach (var line in list.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (Everybody.Contains(line, StringComparer.OrdinalIgnoreCase))
                all.AddRange(collaboration.Principals.Select(p => (p.DisplayName, (Guid?)p.Id)));
            else if (line.EndsWith("kommunerna", StringComparison.OrdinalIgnoreCase) || line.Equals("alla kommuner", StringComparison.OrdinalIgnoreCase))
                all.AddRange(collaboration.Principals.Where(p => p.Kind == PrincipalKind.Municipality).Select(p => (p.DisplayName, (Guid?)p.Id)));
            else if (collaboration.Principals.FirstOrDefault(p => IsCalled(p, line)) is { } principal)
                all.Add((principal.DisplayName, principal.Id));
            else
                all.Add((line.Length > ExtractReceiptMapping.LongestRecipient ? line[..ExtractReceiptMapping.LongestRecipient] : line, null));
        }

        return [.. all.DistinctBy(r => r.Name)];
    }

    private static bool IsCalled(PrincipalInfo principal, string name) =>
        new[] { principal.DisplayName, principal.LegalName }.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Notes that somebody outside of the portal has got the extract.</summary>
internal sealed record HandOverExtract(Guid ReceiptId, string? Way)
{
    internal sealed class Validator : AbstractValidator<HandOverExtract>
    {
        public Validator() => RuleFor(x => x.Way).NotEmpty().WithMessage("Skriv hur utdraget lämnades, till exempel med e-post.").MaximumLength(ExtractReceiptMapping.LongestWay).WithMessage("Korta till högst 200 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, EventLedger ledger)
    {
        public async Task HandleAsync(HandOverExtract command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var room = desk.Room;
            var receipt = await db.Set<ExtractReceipt>().FirstOrThrowAsync(r => r.Id == command.ReceiptId && r.CollaborationId == room && r.PrincipalId == null, cancellationToken);
            receipt.HandOver(command.Way!.Trim(), desk.Now);
            ledger.AppendShared(room, "ExtractHandedOver", receipt.ItemId, null, after: ExtractFact.Of(receipt), reason: receipt.Way);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
