using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The words of budgets, in the reader's language.</summary>
internal static class BudgetWords
{
    /// <summary>An amount with its currency.</summary>
    public static string Kr(this IStringLocalizer text, long ore) => text["{0} kr", Kronor.Short(ore)];

    /// <summary>The same with öre always.</summary>
    public static string KrOre(this IStringLocalizer text, long ore) => text["{0} kr", Kronor.Text(ore)];

    public static string Of(CostKind kind) => kind switch
    {
        CostKind.Development => "Nyutveckling",
        CostKind.Operation => "Drift",
        CostKind.Maintenance => "Förvaltning",
        CostKind.Improvement => "Ständiga förbättringar",
        _ => "Samordning",
    };

    public static string Of(FundingKind kind) => kind switch
    {
        FundingKind.StateGrant => "Statsbidrag",
        FundingKind.EuropeanFund => "EU-medel",
        _ => "Annan extern finansiering",
    };

    public static string Of(KeyScope scope) => scope == KeyScope.OneToOne ? "Regionen och kommunerna betalar hälften var (1:1)" : "Alla huvudmän delar på lika villkor, regionen som en av dem";

    public static string Of(KeyBasis basis) => basis switch
    {
        KeyBasis.Population => "Folkmängd en viss dag",
        KeyBasis.Equal => "Lika delar",
        KeyBasis.Fixed => "Fasta vikter",
        _ => "Uppmätt användning",
    };

    public static string Of(RoundTo round) => round == RoundTo.Krona ? "Hela kronor" : "Öre";

    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Commitment => "Åtagande",
        EntryKind.Release => "Minskat åtagande",
        EntryKind.Actual => "Utfall",
        _ => "Prognos",
    };

    /// <summary>The choices of an enumeration.</summary>
    public static IEnumerable<Choice> Choices<T>(IStringLocalizer text, Func<T, string> word) where T : struct, Enum =>
        Enum.GetValues<T>().Select(v => new Choice(v.ToString(), text[word(v)]));

    /// <summary>How a key shares, in one sentence.</summary>
    public static string Sentence(CostKey key, IStringLocalizer text)
    {
        var by = key.Basis switch
        {
            KeyBasis.Population => text["efter folkmängd {0}", key.PopulationDay?.Iso() ?? "–"],
            KeyBasis.Equal => text["i lika delar"],
            KeyBasis.Fixed => text["efter fasta vikter"],
            _ => text["efter användning ({0})", key.Source],
        };
        return key.Scope == KeyScope.OneToOne
            ? text["Regionen betalar hälften och kommunerna hälften, som delas mellan dem {0}.", by.Value]
            : text["Delas mellan alla huvudmän {0}.", by.Value];
    }

    /// <summary>Where a revision stands.</summary>
    public static (StatusTone Tone, string Text) State(RevisionStanding revision, YearBook book, IStringLocalizer text)
    {
        if (revision.InTime.EffectiveOn is { } on && on <= book.Day)
        {
            return revision.Revision.Id == book.Applied?.Revision.Id
                ? (StatusTone.Adopted, text["Gäller sedan {0}", on.Iso()])
                : (StatusTone.Noted, text["Gällde från {0}, ersatt", on.Iso()]);
        }

        return revision.Standing.State switch
        {
            SubjectState.Sent => (StatusTone.InPreparation, text["Väntar på huvudmännen: {0} av {1} har svarat", revision.Standing.Answered, revision.Standing.Addressees]),
            SubjectState.Failed => (StatusTone.Declined, text["Antogs inte av alla"]),
            _ => (StatusTone.NotStarted, text["Inte skickad än"]),
        };
    }

    /// <summary>Where the year stands.</summary>
    public static (StatusTone Tone, string Text) State(YearBook book, IStringLocalizer text) =>
        book.Year.ClosedOn is { } closed ? (StatusTone.Noted, text["Stängt {0}", closed.Iso()])
        : book.Applied is null ? (StatusTone.NotStarted, text["Förslag: gäller inte än"])
        : book.Year.Year > book.Day.Year ? (StatusTone.Conditional, text["Fastställd, börjar {0}", new DateOnly(book.Year.Year, 1, 1).Iso()])
        : (StatusTone.Adopted, text["Pågår"]);

    /// <summary>Whether shares are final, and else why not.</summary>
    public static (StatusTone Tone, string Word, string Why) ShareState(YearBook book, IStringLocalizer text) =>
        book.Applied is null ? (StatusTone.NotStarted, text["Förslag"], text["Budgeten gäller inte än. Andelen visas som den blir om huvudmännen fastställer förslaget."])
        : book.IsFinal ? (StatusTone.Adopted, text["Slutlig"], text["Budgeten gäller och fördelningsnyckeln är beslutad."])
        : (StatusTone.Conditional, text["Preliminär"], text["Budgeten gäller, men det är inte beslutat hur kostnaden ska fördelas. Andelen är preliminär tills fördelningsnyckeln är beslutad."]);

    /// <summary>What the principals' budget year says of a budget that goes out on a day; null when it comes in time or nobody has to pay.</summary>
    public static string? Warning(BudgetContent content, DateOnly sentOn, DateOnly? answerBy, IStringLocalizer text)
    {
        var calendar = new BudgetCalendar(content.Year);
        if (content.TotalOre <= content.FundedOre)
            return null;
        return calendar.Timing(sentOn, answerBy) switch
        {
            BudgetTiming.Late => text["Budgeten för {0} når huvudmännen så sent att den normalt inte kan finansieras det året. Styrelsens förslag till budget ska vara klart före {1} (KL 11 kap. 8 §) och bygger på det som kommit in senast {2}.", content.Year, calendar.Proposals.AddDays(1).Iso(), calendar.Recommend.Iso()].Value,
            BudgetTiming.TooLate => text["Huvudmännens budgetar för {0} ska vara fastställda före {1} (KL 11 kap. 10 §). Svaren kommer efter det, så varje huvudman måste anvisa medel under året och säga hur utgiften finansieras (KL 11 kap. 15 §).", content.Year, calendar.Budgets.AddDays(1).Iso()].Value,
            _ => null,
        };
    }

    /// <summary>A principal by code.</summary>
    public static string Name(this PrincipalRegister register, string code) => register.ByCode(code)?.DisplayName ?? code;
}
