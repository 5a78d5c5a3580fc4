using System.Security.Cryptography;
using System.Text;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Budgets.Domain;

/// <summary>What the forum writes beside the numbers.</summary>
internal sealed record ReportText(string Introduction = "", string Activities = "", string Money = "", string Ahead = "");

/// <summary>A line of the budget in the report.</summary>
/// <param name="Activity">The activity that it pays for; empty for none.</param>
internal sealed record ReportLine(string Title, CostKind Kind, long BudgetOre, long ActualOre, string Activity);

/// <summary>An amount with its name: external money, or a principal's share by code.</summary>
internal sealed record ReportAmount(string Name, long Ore);

/// <summary>A decision of the year on the budget.</summary>
/// <param name="Number">The version of the budget.</param>
/// <param name="TotalOre">What it decided.</param>
/// <param name="Decider">Who decided it.</param>
/// <param name="Reference">The recommendation's number, or the forum's § and case.</param>
/// <param name="EffectiveOn">The day from which it applied; null when it did not.</param>
internal sealed record ReportDecision(int Number, long TotalOre, Decider Decider, string Reference, DateOnly? EffectiveOn);

/// <summary>An activity of the joint plan: where it stands.</summary>
/// <param name="Area">Its area.</param>
/// <param name="Number">Such as "2.3".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Rolled up over the principals.</param>
/// <param name="Percent">Share of completion.</param>
/// <param name="Reported">How many principals have reported.</param>
/// <param name="Parts">How many take part.</param>
/// <param name="Comment">What the newest report says; empty for none.</param>
internal sealed record ReportActivity(string Area, string Number, string Title, ActivityStatus Status, int Percent, int Reported, int Parts, string Comment);

/// <summary>An indicator of the joint plan.</summary>
internal sealed record ReportIndicator(string Title, string Unit, decimal? Target, decimal? Actual, string Period);

/// <summary>A joint plan that was in force in the year.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Percent">Mean share of completion of its activities.</param>
internal sealed record ReportPlan(string Title, int Version, int Percent, IReadOnlyList<ReportActivity> Activities, IReadOnlyList<ReportIndicator> Indicators);

/// <summary>The numbers of a year, from the books and the plans, as they were on a day.</summary>
internal sealed record ReportFigures
{
    public DateOnly AsOf { get; init; }

    public long BudgetOre { get; init; }

    public long? CeilingOre { get; init; }

    public long FundedOre { get; init; }

    public long ActualOre { get; init; }

    /// <summary>Commitments that remain.</summary>
    public long OpenOre { get; init; }

    public IReadOnlyList<ReportLine> Lines { get; init; } = [];

    public IReadOnlyList<ReportAmount> Fundings { get; init; } = [];

    public IReadOnlyList<ReportAmount> Shares { get; init; } = [];

    public IReadOnlyList<ReportDecision> Decisions { get; init; } = [];

    public IReadOnlyList<ReportPlan> Plans { get; init; } = [];

    /// <summary>How many entries and revisions the books had: more of them, and the numbers are not of today.</summary>
    public int Entries { get; init; }

    /// <inheritdoc cref="Entries"/>
    public int Revisions { get; init; }

    /// <summary>Whether the books are as they were.</summary>
    public bool IsOf(PlanYear year) => (Entries, Revisions) == (year.Entries, year.Revisions);
}

/// <summary>A yearly report: how and for what the shared money was used.</summary>
internal sealed record ReportContent(int Year, ReportText Text, ReportFigures Figures)
{
    /// <summary>SHA-256, in hex, of all that it says.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BudgetJson.Write(this))));
}

/// <summary>A report that the secretariat is writing. It belongs to the forum's own room.</summary>
internal sealed class ReportDraft : Entity, IOwnedByTenant, IVersioned
{
    private ReportDraft()
    {
    }

    /// <summary>Starts the report of a year.</summary>
    public ReportDraft(PlanYear year, DateTime now) => (PlanYearId, Year, ChangedAt) = (year.Id, year.Year, now);

    public Guid TenantId { get; private set; }

    public Guid PlanYearId { get; private set; }

    public int Year { get; private set; }

    public ReportText Text { get; private set; } = new();

    /// <summary>The numbers beside the text: what is approved and published is what was read.</summary>
    public ReportFigures Figures { get; private set; } = new();

    public DateTime ChangedAt { get; private set; }

    /// <summary>Who approved it as it is; null while nobody has.</summary>
    public string? ApprovedBy { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>The report that it became.</summary>
    public Guid? PublishedId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Replaces the text and the numbers; an approval was of those before.</summary>
    public void Rewrite(ReportText text, ReportFigures figures, DateTime now)
    {
        MustBeOpen();
        if (StockholmTime.DayOf(now).Year < Year)
            throw new RuleBroken(BudgetRules.ReportState, "Året {0} har inte börjat, så det finns inget att rapportera än.", Year);
        (Text, Figures, ChangedAt, ApprovedBy, ApprovedAt) = (text, figures, now, null, null);
    }

    /// <summary>Approves the text and the numbers.</summary>
    public void Approve(string by, DateTime now)
    {
        MustBeOpen();
        if (Text.Introduction.Length == 0)
            throw new RuleBroken(BudgetRules.ReportState, "Skriv en inledning innan rapporten godkänns.");
        (ApprovedBy, ApprovedAt) = (by, now);
    }

    /// <summary>Publishes what is approved.</summary>
    public YearlyReport Publish(PlanYear year, DateTime now)
    {
        MustBeOpen();
        if (ApprovedBy is null)
            throw new RuleBroken(BudgetRules.ReportState, "Rapporten är inte godkänd. Godkänn den innan den publiceras.");
        var report = new YearlyReport(year, new ReportContent(Year, Text, Figures), ApprovedBy, now);
        PublishedId = report.Id;
        return report;
    }

    private void MustBeOpen()
    {
        if (PublishedId is not null)
            throw new RuleBroken(BudgetRules.ReportState, "Rapporten är publicerad och kan inte ändras.");
    }
}

/// <summary>A published report: it goes to every principal and never changes.</summary>
internal sealed class YearlyReport : Entity, ISharedInCollaboration, IAppendOnly
{
    /// <summary>How long a principal has to say that it has received it.</summary>
    public const int DaysToConfirm = 30;

    /// <summary>At least once a year: the report of a year is due by the end of the next half-year.</summary>
    public static DateOnly DueOf(int year) => new(year + 1, 6, 30);

    private YearlyReport()
    {
    }

    internal YearlyReport(PlanYear year, ReportContent content, string approvedBy, DateTime now)
    {
        (CollaborationId, PlanYearId, Year) = (year.CollaborationId, year.Id, year.Year);
        (Content, ContentHash, ApprovedBy) = (content, content.Hash(), approvedBy);
        (PublishedAt, PublishedOn) = (now, StockholmTime.DayOf(now));
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid PlanYearId { get; private set; }

    public int Year { get; private set; }

    public ReportContent Content { get; private set; } = null!;

    public string ContentHash { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    /// <summary>Swedish day of <see cref="PublishedAt"/>.</summary>
    public DateOnly PublishedOn { get; private set; }

    /// <summary>Last day to confirm that it was received.</summary>
    public DateOnly ConfirmBy => PublishedOn.AddDays(DaysToConfirm);
}

/// <summary>A principal's receipt of a report; written by the principal alone.</summary>
internal sealed class ReportReceipt : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid ReportId { get; init; }

    public Guid PrincipalId { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>Swedish day of <see cref="ReceivedAt"/>.</summary>
    public DateOnly ReceivedOn { get; init; }
}
