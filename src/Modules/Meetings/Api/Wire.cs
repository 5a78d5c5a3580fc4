using System.ComponentModel;
using Governance.Meetings.Domain;

namespace Governance.Meetings.Api;

/// <summary>A meeting as all members know it.</summary>
internal sealed record MeetingWire(
    Guid Id, Guid ForumId, DateOnly On, [property: Description("Swedish wall-clock time.")] TimeOnly From, string Place, MeetingStage Stage,
    [property: Description("How many times what a calendar shows has changed.")] int Revision);

/// <summary>A meeting with its agenda.</summary>
internal sealed record MeetingWithAgendaWire(
    MeetingWire Meeting, [property: Description("Why it is cancelled; null when it is not.")] string? CancelledBecause,
    [property: Description("The day on which the summons was sent; null until then.")] DateOnly? SummonedOn, IReadOnlyList<AgendaItemWire> Agenda);

/// <summary>An item of an agenda.</summary>
internal sealed record AgendaItemWire(
    Guid Id, [property: Description("Its place; null when it was struck.")] int? Number, string Title, ItemKind Kind, string CaseNumber, Guid? SubjectId, string Presenter,
    TimeOnly? From, int? Minutes, bool Closed, string Proposal, [property: Description("What became of it since the summons.")] SinceSummons Since, string StruckBecause, IReadOnlyList<PaperWire> Papers);

/// <summary>A paper: a version of a shared document.</summary>
internal sealed record PaperWire(Guid DocumentId, Guid VersionId, string Title, [property: Description("SHA-256 in hexadecimal.")] string Sha256);
