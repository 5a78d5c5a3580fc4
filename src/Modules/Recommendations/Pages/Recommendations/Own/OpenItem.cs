using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>A recommendation that the principal still has something to do with.</summary>
internal sealed record OpenItem(
    Guid RecommendationId, string Number, int TextVersion, string Title, string ForumName, Guid CollaborationId, DateOnly SentOn, DateOnly AnswerBy,
    BodyKind RequiredBody, DateOnly Today)
{
    public Matter? Matter { get; init; }

    /// <summary>Points without a standing answer.</summary>
    public IReadOnlyList<int> Undecided { get; init; } = [];

    /// <summary>Points with a registration that is not published.</summary>
    public IReadOnlyList<int> Unpublished { get; init; } = [];

    /// <summary>Reports made on the principal's behalf, by decision, that it has not answered.</summary>
    public IReadOnlyList<(Guid Id, int Point)> Reports { get; init; } = [];

    /// <summary>Points whose decision lacks an excerpt of the minutes.</summary>
    public IReadOnlyList<int> Unproved { get; init; } = [];

    /// <summary>Points whose notice came down too early.</summary>
    public IReadOnlyList<int> ToRenew { get; init; } = [];

    /// <summary>Points whose decision is proved but not announced, where the forum counts what is final.</summary>
    public IReadOnlyList<int> Unannounced { get; init; } = [];

    /// <summary>Whether something has to be decided, published or answered; else only evidence is missing.</summary>
    public bool IsToDecide => Undecided.Count + Unpublished.Count + Reports.Count > 0;

    public bool IsLate => Undecided.Count > 0 && Today > AnswerBy;

    /// <summary>Days past the answer-by day; negative before it.</summary>
    public int DaysLate => Today.DayNumber - AnswerBy.DayNumber;

    /// <summary>Days since it was sent.</summary>
    public int Age => Today.DayNumber - SentOn.DayNumber;

    /// <summary>Whether evidence or a notice is missing.</summary>
    public bool LacksEvidence => Unproved.Count + ToRenew.Count + Unannounced.Count > 0;

    /// <summary>What is missing of evidence and notice.</summary>
    public IEnumerable<string> MissingEvidence(IStringLocalizer text)
    {
        if (ToRenew.Count > 0)
            yield return text["Sätt upp anslaget igen: det togs ned för tidigt på punkt {0}", OwnWords.Points(ToRenew, text)];
        if (Unproved.Count > 0)
            yield return text["Styrk beslutet på punkt {0} med protokollsutdrag", OwnWords.Points(Unproved, text)];
        if (Unannounced.Count > 0)
            yield return text["Registrera justering och anslag på punkt {0}", OwnWords.Points(Unannounced, text)];
    }

    /// <summary>What is missing, the next thing first.</summary>
    public IEnumerable<string> Missing(IStringLocalizer text)
    {
        foreach (var (_, point) in Reports)
            yield return text["Bekräfta eller bestrid sekretariatets rapport på punkt {0}", point];
        if (Unpublished.Count > 0)
            yield return text["Publicera registrerat beslut på punkt {0}", OwnWords.Points(Unpublished, text)];
        if (Matter is null)
            yield return text["Öppna ärendet"];
        else if (Matter.CaseNumber is null)
            yield return text["Ange diarienummer"];
        if (Matter is { Steps.Count: 0 } && Undecided.Count > 0)
            yield return text["Planera möte i {0}", OwnWords.InSentence(text[OwnWords.Body(RequiredBody)])];
        var toRegister = Undecided.Except(Unpublished).ToList();
        if (toRegister.Count > 0)
            yield return text["Registrera beslut på punkt {0}", OwnWords.Points(toRegister, text)];
        foreach (var evidence in MissingEvidence(text))
            yield return evidence;
    }
}
