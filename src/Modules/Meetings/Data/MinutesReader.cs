using Governance.Forums.Contracts;
using Governance.Meetings.Documents;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Data;

/// <summary>Minutes as they are shown: in the forum's room from the meeting itself, to everybody else what was published when they were adjusted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Hash">SHA-256 of it.</param>
/// <param name="Formal">Whether the body decides.</param>
/// <param name="Aside">What stands beside it.</param>
/// <param name="Meeting">The meeting; null where only what was published is seen.</param>
internal sealed record ShownMinutes(Minutes Text, string Hash, bool Formal, MinutesAside Aside, Meeting? Meeting);

/// <summary>A § as it is shown, in the same two ways.</summary>
/// <param name="Text">The §.</param>
/// <param name="Body">The body.</param>
/// <param name="ForumId">Its id.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="On">Its day.</param>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="Formal">Whether the body decides.</param>
/// <param name="Aside">What stands beside it.</param>
/// <param name="Points">The att-satser.</param>
/// <param name="Meeting">The meeting; null where only what was published is seen.</param>
internal sealed record ShownParagraph(
    MinutesParagraph Text, string Body, Guid ForumId, Guid MeetingId, DateOnly On, string Hash, bool Formal, MinutesAside Aside, IReadOnlyList<OutcomePoint> Points, Meeting? Meeting)
{
    public bool IsAdjusted => Aside.AdjustedOn is not null;
}

/// <summary>Reads minutes and § for whoever may see them.</summary>
internal sealed class MinutesReader(GovernanceDbContext db, MeetingDesk desk, IForumDirectory forums, ILedgerKeys keys)
{
    /// <summary>The minutes of a meeting.</summary>
    /// <exception cref="NotFound">There are none that may be seen.</exception>
    public async Task<ShownMinutes> MinutesAsync(Room forum, Guid meetingId, CancellationToken cancellationToken)
    {
        var checkpoint = await CheckpointAsync(forum.Id, cancellationToken);
        if (IsHome(forum))
        {
            var meeting = await desk.OpenAsync(meetingId, cancellationToken);
            var state = meeting.State;
            if (state.Stage is MeetingStage.Planned or MeetingStage.Summoned or MeetingStage.Cancelled)
                throw new NotFound();
            var text = MinutesComposer.Compose(state);
            var hash = text.Hash();
            var aside = new MinutesAside
            {
                Signed = Signed(meeting, state.Signers, state.Signatures, hash),
                AdjustedOn = state.Seal?.On,
                Hash = hash,
                Corrections = state.Corrections,
                Checkpoint = checkpoint,
            };
            return new ShownMinutes(text, hash, state.Rules.Formal, aside, meeting);
        }

        var published = await db.Set<PublishedMinutes>().AsNoTracking().FirstOrThrowAsync(m => m.Id == meetingId && m.CollaborationId == forum.Id, cancellationToken);
        return new ShownMinutes(
            published.Content, published.Hash, published.Notice is not null,
            new MinutesAside { Signed = Approved(published.Signers), AdjustedOn = published.AdjustedOn, Hash = published.Hash, Corrections = published.Corrections, Checkpoint = checkpoint }, null);
    }

    /// <summary>A § of a meeting, from when it is concluded in the forum's room, else from when it is adjusted.</summary>
    /// <exception cref="NotFound">There is none that may be seen.</exception>
    public async Task<ShownParagraph> ParagraphAsync(Room forum, Guid meetingId, Guid itemId, CancellationToken cancellationToken)
    {
        var checkpoint = await CheckpointAsync(forum.Id, cancellationToken);
        if (IsHome(forum))
        {
            var meeting = await desk.OpenAsync(meetingId, cancellationToken);
            return meeting.State.Find(itemId) is { Paragraph: not null, Stage: ItemStage.Concluded } item ? Of(meeting, item, checkpoint) : throw new NotFound();
        }

        var published = await db.Set<PublishedParagraph>().AsNoTracking().FirstOrThrowAsync(p => p.Id == itemId && p.MeetingId == meetingId && p.CollaborationId == forum.Id, cancellationToken);
        var body = await forums.FindAsync(published.ForumId, cancellationToken) ?? throw new NotFound();
        return new ShownParagraph(
            published.Content, body.Name, published.ForumId, published.MeetingId, published.On, published.Hash, Formal: false,
            new MinutesAside { AdjustedOn = published.AdjustedOn, Hash = published.Hash, Corrections = published.Corrections, Checkpoint = checkpoint }, published.Points, null);
    }

    private static ShownParagraph Of(Meeting meeting, AgendaItem item, string? checkpoint)
    {
        var state = meeting.State;
        var text = MinutesComposer.Paragraph(state, item);
        var aside = new MinutesAside
        {
            Signed = item.AtOnce ? Signed(meeting, state.SignersOf(item), item.Signatures, text.Hash()) : Signed(meeting, state.Signers, state.Signatures, MinutesComposer.Compose(state).Hash()),
            AdjustedOn = (item.Seal ?? state.Seal)?.On,
            Hash = text.Hash(),
            Corrections = [.. state.Corrections.Where(c => c.ItemId == item.Id)],
            Checkpoint = checkpoint,
        };
        return new ShownParagraph(text, state.Rules.Name, state.ForumId, state.Id, state.On, aside.Hash, state.Rules.Formal, aside, item.Outcome?.Points ?? [], meeting);
    }

    // In the language of the record, as it goes into it.
    private static IReadOnlyList<SignedLine> Signed(Meeting meeting, IReadOnlyList<Guid> signers, IReadOnlyList<Signature> signatures, string hash) =>
    [
        .. signers.Select(id => new SignedLine(meeting.State.Roster.NameOf(id), signatures.FirstOrDefault(s => s.MandateId == id) switch
        {
            { Kind: SignatureKind.Declined } => "har inte godkänt",
            { } signed when signed.Hash == hash => $"godkände {SignedOn(meeting, id)?.Iso()}",
            { } => "har godkänt en tidigare text",
            _ => "väntar",
        })),
    ];

    /// <summary>The day of somebody's last signature.</summary>
    public static DateOnly? SignedOn(Meeting meeting, Guid mandateId) => LastSignature(meeting, mandateId) is { } entry ? StockholmTime.DayOf(entry.At) : null;

    /// <summary>Somebody's last signature, with who entered it.</summary>
    public static MeetingEntry? LastSignature(Meeting meeting, Guid mandateId) => meeting.Entries.LastOrDefault(e => e.Event switch
    {
        MinutesSigned s => s.MandateId == mandateId,
        ItemSigned s => s.Signature.MandateId == mandateId,
        _ => false,
    });

    private static IReadOnlyList<SignedLine> Approved(IReadOnlyList<string> signers) => [.. signers.Select(s => new SignedLine(s, "godkände"))];

    private bool IsHome(Room forum) => db.Tenant.Room.Kind == RoomKind.Forum && db.Tenant.TenantId == forum.Id;

    private async Task<string?> CheckpointAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        await keys.LastSignedAsync(LogId.Shared(collaborationId), cancellationToken) is { } note ? note.Note : null;
}
