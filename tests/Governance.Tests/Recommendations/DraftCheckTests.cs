using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Recommendations;

public sealed class DraftCheckTests
{
    private const string EverybodyAdopts = """{"adopts":{"principals":"all"}}""";
    private static readonly DateOnly Today = new(2022, 3, 2);
    private static readonly PrincipalInfo[] Members = [Member("12", PrincipalKind.Region), Member("1280", PrincipalKind.Municipality), Member("1281", PrincipalKind.Municipality)];

    [Fact]
    public void A_complete_draft_can_be_sent() => Assert.Empty(DraftCheck.Of(Complete(), Members, Today));

    [Fact]
    public void An_empty_draft_is_told_everything_that_it_lacks_at_once()
    {
        var missing = DraftCheck.Of(new DraftContent(), Members, Today);

        Assert.Equal(["Title", "Background", "ForumName", "MeetingDate", "AnswerBy", "Points", "Addressees"], missing.Select(m => m.Field));
    }

    [Fact]
    public void A_meeting_that_has_not_been_held_cannot_have_recommended()
    {
        Assert.Empty(DraftCheck.Of(Complete() with { MeetingDate = Today }, Members, Today));
        Assert.Equal("MeetingDate", Assert.Single(DraftCheck.Of(Complete() with { MeetingDate = Today.AddDays(1) }, Members, Today)).Field);
    }

    [Fact]
    public void The_answer_by_day_may_be_today_but_not_yesterday()
    {
        Assert.Empty(DraftCheck.Of(Complete() with { AnswerBy = Today }, Members, Today));
        Assert.Equal("AnswerBy", Assert.Single(DraftCheck.Of(Complete() with { AnswerBy = Today.AddDays(-1) }, Members, Today)).Field);
    }

    [Theory]
    [InlineData("""{"adopts":{"principals":"municipalities","atLeast":2}}""", null)]
    [InlineData("""{"adopts":{"principals":"municipalities","atLeast":3}}""", "Points[1].Rule")]
    [InlineData("""{"populationShare":{"principals":"municipalities","percent":101}}""", "Points[1].Rule")]
    [InlineData("", "Points[1].Rule")]
    public void A_rule_that_its_addressees_cannot_fulfil_is_found_before_sending(string rule, string? field)
    {
        var content = Complete() with { Points = [new(1, "att anta", PointKind.Adopt, EverybodyAdopts), new(2, "att fastställa", PointKind.EstablishBudget, rule)] };

        Assert.Equal(field, DraftCheck.Of(content, Members, Today).SingleOrDefault()?.Field);
    }

    [Fact]
    public void A_rule_is_weighed_against_those_addressed_not_against_all_members()
    {
        var content = Complete() with
        {
            Points = [new(1, "att anta", PointKind.Adopt, """{"adopts":{"principals":"municipalities","atLeast":2}}""")],
            Addressees = [.. Members.Take(2).Select(m => new DraftAddressee(m.Id, null))],
        };

        Assert.Equal("Points[0].Rule", Assert.Single(DraftCheck.Of(content, Members, Today)).Field);
    }

    [Fact]
    public void A_stranger_among_the_addressees_is_refused()
    {
        var content = Complete() with { Addressees = [.. Complete().Addressees, new DraftAddressee(Guid.CreateVersion7(), null)] };

        Assert.Equal("Addressees", Assert.Single(DraftCheck.Of(content, Members, Today)).Field);
    }

    [Fact]
    public void Sending_seals_a_draft_and_discarding_can_be_undone()
    {
        var draft = new RecommendationDraft(Complete(), DateTime.UnixEpoch);
        draft.Discard(DateTime.UnixEpoch);
        Assert.Equal("REC-002", Assert.Throws<RuleBroken>(() => draft.Rewrite(Complete(), DateTime.UnixEpoch)).Code);
        draft.TakeUp();
        draft.Rewrite(Complete() with { Title = "Ny" }, DateTime.UnixEpoch);
        draft.Seal(DateTime.UnixEpoch);

        Assert.Equal("Ny", draft.Content.Title);
        Assert.Equal("REC-002", Assert.Throws<RuleBroken>(() => draft.Seal(DateTime.UnixEpoch)).Code);
    }

    [Fact]
    public void A_new_version_keeps_number_and_family_and_closes_the_old()
    {
        var first = new Recommendation(new RecommendationDraft(Complete(), DateTime.UnixEpoch), Guid.CreateVersion7(), "2022:01", previous: null, DateTime.UnixEpoch, Today);
        var second = new Recommendation(new RecommendationDraft(Complete() with { Title = "Ny" }, DateTime.UnixEpoch), first.CollaborationId, first.Number, first, DateTime.UnixEpoch, Today);
        first.SupersedeBy(second.Id, Today);

        Assert.Equal((first.FamilyId, 2), (second.FamilyId, second.TextVersion));
        Assert.NotEqual(first.ContentHash, second.ContentHash);
        Assert.Equal("REC-003", Assert.Throws<RuleBroken>(first.MustBeOpen).Code);
        Assert.Equal("REC-003", Assert.Throws<RuleBroken>(() => first.Withdraw("skäl", Today)).Code);
    }

    [Fact]
    public void The_time_to_answer_is_only_ever_prolonged_and_with_a_reason()
    {
        var sent = new Recommendation(new RecommendationDraft(Complete(), DateTime.UnixEpoch), Guid.CreateVersion7(), "2022:01", previous: null, DateTime.UnixEpoch, Today);

        Assert.Equal("REC-004", Assert.Throws<RuleBroken>(() => sent.Prolong(sent.AnswerBy, "skäl", Today)).Code);
        Assert.Equal("REC-004", Assert.Throws<RuleBroken>(() => sent.Prolong(sent.AnswerBy.AddDays(1), "skäl", sent.AnswerBy.AddDays(2))).Code);
        Assert.Equal("REC-012", Assert.Throws<RuleBroken>(() => sent.Prolong(sent.AnswerBy.AddDays(1), " ", Today)).Code);

        sent.Prolong(sent.AnswerBy.AddDays(1), " Sommaren kom emellan. ", Today);

        Assert.Equal((new DateOnly(2022, 7, 1), new DateOnly(2022, 6, 30), "Sommaren kom emellan."), (sent.AnswerBy, sent.OriginalAnswerBy, sent.ProlongationReason));
        Assert.False(sent.IsPastDue(sent.AnswerBy));
        Assert.True(sent.IsPastDue(sent.AnswerBy.AddDays(1)));
    }

    private static DraftContent Complete() => new()
    {
        Title = "Strategi och handlingsplan",
        Background = "Varför.",
        ForumName = "Centralt samverkansorgan",
        MeetingDate = new DateOnly(2022, 3, 1),
        AnswerBy = new DateOnly(2022, 6, 30),
        Points = [new(1, "att anta strategin", PointKind.Adopt, EverybodyAdopts)],
        Addressees = [.. Members.Select(m => new DraftAddressee(m.Id, null))],
    };

    private static PrincipalInfo Member(string code, PrincipalKind kind) =>
        new(Guid.CreateVersion7(), code, code, code, code, kind, "12", "#0b5394", null, 1000);
}
