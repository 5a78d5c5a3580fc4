using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Outbox;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Tells every principal at once that the costs have passed the ceiling. In Swedish, as official mail is.</summary>
internal static class Overrun
{
    /// <summary>Whether it is this cost that passes the ceiling.</summary>
    public static bool Passes(YearBook book, BudgetEntry cost) =>
        book.CeilingOre is { } ceiling && book.Spending.ActualOre <= ceiling && book.Spending.ActualOre + cost.AmountOre > ceiling;

    /// <summary>A letter to each principal of the collaboration.</summary>
    public static IEnumerable<OutboxMessage> Letters(YearBook book, BudgetEntry cost, CollaborationInfo forum, Room room, DateTime now) => forum.Principals.Select(p => new OutboxMessage
    {
        CreatedAt = now,
        SenderId = room.Id,
        RecipientId = p.Id,
        Kind = "BudgetOverrun",
        Subject = $"Utfallet har passerat taket för {book.Year.Year}: {forum.Name}",
        Text = $"""
            De bokförda kostnaderna för {book.Year.Year} är {Kronor.Swedish(book.Spending.ActualOre + cost.AmountOre)} kronor. Taket som huvudmännen har fastställt är {Kronor.Swedish(book.CeilingOre!.Value)} kronor.
            Kostnader är fakta och bokförs ändå; nya åtaganden kan inte göras.

            Ni ser budget, utfall och prognos under Budget i Länsforum.

            {room.Name}

            """,
        DeduplicationKey = $"BudgetOverrun:{cost.Id}:{p.Id}",
    });
}
