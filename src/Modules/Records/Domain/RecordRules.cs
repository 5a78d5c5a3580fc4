namespace Governance.Records.Domain;

/// <summary>Codes of the rules of this module that can say no; DOC-0xx are those of the intake of files.</summary>
internal static class RecordRules
{
    /// <summary>The same bytes as the version before.</summary>
    public const string SameFile = "DOC-101";

    /// <summary>The provision of a secrecy mark is not one of offentlighets- och sekretesslagen.</summary>
    public const string WrongProvision = "DOC-102";

    /// <summary>The document carries a mark already, or none to lift.</summary>
    public const string WrongMarkState = "DOC-103";

    /// <summary>A marked document is shared only with a second person's approval.</summary>
    public const string NeedsApproval = "DOC-104";

    /// <summary>The same person may not ask and approve.</summary>
    public const string SamePerson = "DOC-105";

    /// <summary>The request is not waiting any more, or one is waiting already.</summary>
    public const string WrongRequestState = "DOC-106";

    /// <summary>A reason is missing.</summary>
    public const string ReasonMissing = "DOC-107";

    /// <summary>What is shared is shared already, or is not shared at all.</summary>
    public const string WrongShareState = "DOC-108";

    /// <summary>The scan for personal data found something that nobody has answered for.</summary>
    public const string PersonalData = "DOC-109";

    /// <summary>The matter that the document is attached to cannot be shared in a forum.</summary>
    public const string NotShareable = "DOC-110";
}
