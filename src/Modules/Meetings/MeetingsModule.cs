using Governance.Platform;

namespace Governance.Meetings;

/// <summary>Meetings of the forums: agenda, summons, what is claimed and concluded, minutes and extracts.</summary>
public sealed class MeetingsModule : AppModule;
