using FluentValidation;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>What a form says of an item.</summary>
internal sealed record WrittenItem(
    ItemKind Kind, string? Title, string? CaseNumber, Guid? SubjectId, string? Presenter, TimeOnly? From, int? Minutes, bool Closed, string? Proposal, IReadOnlyList<Guid> Papers);

/// <summary>Adds an item to an agenda, or changes one.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The item; null for a new one.</param>
/// <param name="NewId">The id of a new one: the same form sent twice adds it once.</param>
/// <param name="Seen">The version of the item that the form was made from.</param>
/// <param name="Item">What is written.</param>
internal sealed record SaveItem(Guid MeetingId, Guid? ItemId, Guid NewId, int? Seen, WrittenItem Item)
{
    private const int LongestMinutes = 600, LongestPresenter = 120, LongestProposal = 4000;

    internal sealed class Validator : AbstractValidator<SaveItem>
    {
        public Validator()
        {
            RuleFor(x => x.Item.Title).NotEmpty().WithMessage("Skriv vad punkten heter.").MaximumLength(ItemContent.LongestTitle).WithMessage("Korta rubriken till högst 300 tecken.").OverridePropertyName(nameof(WrittenItem.Title));
            RuleFor(x => x.Item.CaseNumber).MaximumLength(ItemContent.LongestCaseNumber).WithMessage("Korta diarienumret till högst 60 tecken.").OverridePropertyName(nameof(WrittenItem.CaseNumber));
            RuleFor(x => x.Item.Presenter).MaximumLength(LongestPresenter).WithMessage("Korta namnet till högst 120 tecken.").OverridePropertyName(nameof(WrittenItem.Presenter));
            RuleFor(x => x.Item.Minutes).InclusiveBetween(1, LongestMinutes).WithMessage("Skriv hur många minuter punkten tar, 1 till 600.").OverridePropertyName(nameof(WrittenItem.Minutes));
            RuleFor(x => x.Item.Proposal).MaximumLength(LongestProposal).WithMessage("Korta förslaget till högst 4 000 tecken.").OverridePropertyName(nameof(WrittenItem.Proposal));
        }
    }

    internal sealed class Handler(MeetingDesk desk, PaperChoices papers)
    {
        public async Task<Guid> HandleAsync(SaveItem command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var before = command.ItemId is { } id ? state.Find(id)?.Content ?? throw new NotFound() : new ItemContent();
            var choices = await papers.OfAsync(state, command.ItemId, command.Item.SubjectId, cancellationToken);
            var content = Content(before, command.Item) with { Papers = [.. choices.Where(c => command.Item.Papers.Contains(c.Paper.VersionId)).Select(c => c.Paper)] };
            if (command.ItemId is { } known)
            {
                if (MeetingJson.Write(content) != MeetingJson.Write(before))
                    await desk.PostAsync(command.MeetingId, [desk.Command(new ChangeItem(known, content), seen: command.Seen)], cancellationToken);
                return known;
            }

            var commands = new List<Posted> { desk.Command(new AddItem(command.NewId, content), command.NewId) };
            // The meeting is closed last: what is added stands before the formalities at the end.
            var closing = state.Items.Reverse().TakeWhile(i => i is { Stage: ItemStage.OnAgenda, Content.Kind: ItemKind.Formality }).Count();
            if (closing > 0 && closing < state.Items.Count && content.Kind != ItemKind.Formality)
                commands.Add(Place(command.NewId, state.Items.Count - closing));
            else if (closing == state.Items.Count && closing > 1)
                commands.Add(Place(command.NewId, closing - 1));
            await desk.PostAsync(command.MeetingId, commands, cancellationToken);
            return command.NewId;
        }

        // Known by the item's id too, so that a form that is sent twice does not move it again.
        private Posted Place(Guid itemId, int to)
        {
            var bytes = itemId.ToByteArray();
            bytes[^1] ^= 1;
            return desk.Command(new MoveItem(itemId, to), new Guid(bytes));
        }

        private static ItemContent Content(ItemContent before, WrittenItem item) => before with
        {
            Kind = item.Kind,
            Title = item.Title!.Trim(),
            CaseNumber = item.CaseNumber?.Trim() ?? "",
            SubjectId = item.SubjectId ?? before.SubjectId,
            Presenter = item.Presenter?.Trim() ?? "",
            From = item.From,
            Minutes = item.Minutes,
            Closed = item.Closed,
            Proposal = (item.Proposal ?? "").ReplaceLineEndings("\n").Trim(),
        };
    }
}
