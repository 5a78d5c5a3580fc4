using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Tests.Forum;

/// <summary>A recommendation as it is read, put together without a database: a region and three municipalities.</summary>
internal sealed class SentCase
{
    public static readonly DateOnly Sent = new(2022, 3, 1);
    public static readonly DateOnly AnswerBy = new(2022, 6, 30);
    private readonly List<Answer> _answers = [];
    private readonly Recommendation _recommendation;
    private readonly AddresseeFile[] _addressees = [.. new[] { "12", "1280", "1281", "1282" }.Select(Addressee)];

    public SentCase(int points = 1, EvidenceGrade countsFrom = EvidenceGrade.Reported)
    {
        var content = new DraftContent
        {
            Title = "Strategi",
            MeetingDate = Sent,
            AnswerBy = AnswerBy,
            CountsFrom = countsFrom,
            Points = [.. Enumerable.Range(1, points).Select(n => new DraftPoint(n, $"att anta {n}", PointKind.Adopt, AllAdopt))],
        };
        var draft = new RecommendationDraft(content, Sent.ToDateTime(default, DateTimeKind.Utc));
        _recommendation = new Recommendation(draft, Guid.CreateVersion7(), "2022:01", null, Sent.ToDateTime(default, DateTimeKind.Utc), Sent);
        _recommendation.Points.AddRange(content.Points.Select(p => new DecisionPoint { Number = p.Number, Wording = p.Wording, Rule = ConditionJson.Read(p.Rule) }));
    }

    public static string AllAdopt => """{"adopts":{"principals":"all"}}""";

    public RecommendationFile File => new(
        _recommendation, null, _addressees, [.. _answers.OrderBy(a => a.Decision.DecidedOn).ThenBy(a => a.Decision.PublishedAt).ThenBy(a => a.Decision.Id)]);

    public Guid Id(string code) => _addressees.First(a => a.Principal.Code == code).Principal.Id;

    public PublishedDecision Decide(
        string code, string day, Outcome outcome = Outcome.Adopt, string? condition = null, int point = 1, bool onBehalf = false, Guid? corrects = null, string? lapses = null)
    {
        var decision = new PublishedDecision
        {
            RecommendationId = _recommendation.Id,
            PrincipalId = Id(code),
            Point = point,
            Outcome = outcome,
            Condition = condition is null ? null : ConditionJson.Read(condition),
            LapsesOn = lapses is null ? null : Day(lapses),
            BodyName = "Kommunfullmäktige",
            BodyShortName = "KF",
            MeetingFrom = Day(day),
            DecidedOn = Day(day),
            Paragraph = "§ 1",
            ContentHash = "",
            OnBehalf = onBehalf,
            CorrectsId = corrects,
            PublishedAt = Day(day).ToDateTime(new TimeOnly(12, _answers.Count), DateTimeKind.Utc),
        };
        _answers.Add(new Answer(decision, null, []));
        return decision;
    }

    public void Contest(PublishedDecision decision) => Replace(decision, a => a with { Response = new ReportResponse { DecisionId = decision.Id, Confirms = false } });

    public void Rule(PublishedDecision decision, string day, bool holds, RulingKind kind, int index = 0) => Replace(decision, a => a with
    {
        Rulings = [.. a.Rulings, new Ruling { DecisionId = decision.Id, Kind = kind, ManualIndex = index, Holds = holds, Reason = "Prövat.", RuledOn = Day(day) }],
    });

    /// <summary>Something happened to the decision on a day.</summary>
    public void Prove(PublishedDecision decision, ProofStepKind kind, string day) => Replace(decision, a => a with
    {
        Steps = [.. a.Steps, new ProofStep { DecisionId = decision.Id, Kind = kind, On = Day(day) }],
    });

    public StandingSnapshot On(string day) => StandingSnapshot.Of(File, Day(day));

    public PrincipalStatus StatusOf(string code, string day) => On(day).Result.Of(code, 1)!.Status;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Replace(PublishedDecision decision, Func<Answer, Answer> change)
    {
        var index = _answers.FindIndex(a => a.Decision.Id == decision.Id);
        _answers[index] = change(_answers[index]);
    }

    private static AddresseeFile Addressee(string code) => new(
        new PrincipalInfo(
            Guid.CreateVersion7(), code, "p" + code, code, "Namn " + code, code.Length == 2 ? PrincipalKind.Region : PrincipalKind.Municipality,
            "12", "#0b5394", null, 1000),
        BodyKind.Council, null, null);
}
