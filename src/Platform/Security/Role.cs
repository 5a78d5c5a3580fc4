namespace Governance.Platform.Security;

/// <summary>What somebody is, by a dated mandate, in a principal or a forum.</summary>
public enum Role
{
    /// <summary>Handläggare: prepares the principal's matter.</summary>
    Official,

    /// <summary>Registrator: registers and publishes decisions.</summary>
    Registrar,

    /// <summary>Beslutsfattare: an elected representative who follows the matter.</summary>
    DecisionMaker,

    /// <summary>Ekonom.</summary>
    Finance,

    /// <summary>Forumsekreterare: drafts, sends and follows recommendations.</summary>
    ForumSecretary,

    /// <summary>Ordförande.</summary>
    Chair,

    /// <summary>Revisor: reads everything of its room and the events.</summary>
    Auditor,

    /// <summary>Läsare.</summary>
    Reader,

    /// <summary>Administratör: settings and mandates of its room.</summary>
    Administrator,

    /// <summary>Plattformsoperatör: sets up collaborations, sees no content.</summary>
    PlatformOperator,
}
