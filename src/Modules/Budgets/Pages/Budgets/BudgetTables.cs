using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>A year's tables as files.</summary>
internal sealed class BudgetTables(YearBook book, PrincipalRegister register, IStringLocalizer text)
{
    /// <summary>The lines with budget, actual and forecast.</summary>
    public ExportFile Lines(string format) => File(
        new TableExport<LineBook>(
            text["Budget {0}", book.Year.Year], book.Day,
            [
                new(text["Rad"], l => l.Line.Title),
                new(text["Kostnadsslag"], l => text[BudgetWords.Of(l.Line.Kind)].Value),
                new(text["Aktivitet i handlingsplanen"], l => l.Line.Activity),
                new(text["Fördelas enligt"], l => book.Content.KeyOf(l.Line).Name),
                new(text["Budget"], l => new Money(l.BudgetOre)),
                new(text["I anspråk"], l => new Money(l.Spending.UsedOre)),
                new(text["Utfall"], l => new Money(l.Spending.ActualOre)),
                new(text["Prognos"], l => new Money(l.ForecastOre)),
                new(text["Budget minus prognos"], l => new Money(l.BudgetOre - l.ForecastOre)),
            ]),
        book.Lines, format);

    /// <summary>Everything entered.</summary>
    public ExportFile Entries(string format)
    {
        var lines = book.Lines.ToDictionary(l => l.Line.Id, l => l.Line.Title);
        return File(
            new TableExport<BudgetEntry>(
                text["Poster i budget {0}", book.Year.Year], book.Day,
                [
                    new(text["Dag"], e => e.On),
                    new(text["Slag"], e => text[BudgetWords.Of(e.Kind)].Value),
                    new(text["Rad"], e => lines[e.LineId]),
                    new(text["Vad det gäller"], e => e.Text),
                    new(text["Nummer"], e => e.Reference),
                    new(text["Belopp"], e => new Money(e.AmountOre)),
                    new(text["Registrerad"], e => e.EnteredAt),
                ]),
            book.Spending.Entries, format);
    }

    /// <summary>Every principal's share, key by key.</summary>
    public ExportFile Shares(string format)
    {
        var sharing = book.Sharing(register);
        var state = BudgetWords.ShareState(book, text).Word;
        return File(
            new TableExport<Payer>(
                text["Andelar i budget {0}", book.Year.Year], book.Day,
                [
                    new(text["Kod"], p => p.Code),
                    new(text["Huvudman"], p => register.Name(p.Code)),
                    .. sharing.Splits.Select(s => new ExportColumn<Payer>(s.Key.Name, p => new Money(s.PartOf(p.Id)!.Units * s.UnitOre))),
                    new(text["Andel"], p => new Money(sharing.ShareOre(p.Id))),
                    new(text["Läge"], _ => state),
                ]),
            sharing.Payers, format);
    }

    /// <summary>One principal's share for its finance system: a row for each key, as it is rounded.</summary>
    public ExportFile Share(Guid principalId, string format)
    {
        var sharing = book.Sharing(register);
        var state = BudgetWords.ShareState(book, text).Word;
        return File(
            new TableExport<KeySplit>(
                text["Vår andel {0}", book.Year.Year], book.Day,
                [
                    new(text["Budgetår"], _ => book.Year.Year),
                    new(text["Nyckel"], s => s.Key.Name),
                    new(text["Rader"], s => string.Join(", ", sharing.Lines.Where(l => l.Key.Id == s.Key.Id).Select(l => l.Line.Title))),
                    new(text["Kostnad"], s => new Money(sharing.Lines.Where(l => l.Key.Id == s.Key.Id).Sum(l => l.Line.AmountOre))),
                    new(text["Externa medel"], s => new Money(sharing.Lines.Where(l => l.Key.Id == s.Key.Id).Sum(l => l.CoveredOre))),
                    new(text["Att dela"], s => new Money(s.NetOre)),
                    new(text["Vår vikt"], s => s.PartOf(principalId)?.Weight ?? 0),
                    new(text["Alla vikter"], s => s.Parts.Count == 0 ? 0 : (decimal)s.Parts[0].Of),
                    new(text["Vår andel"], s => new Money((s.PartOf(principalId)?.Units ?? 0) * s.UnitOre)),
                    new(text["Läge"], _ => state),
                ]),
            sharing.Splits, format);
    }

    private ExportFile File<T>(TableExport<T> table, IEnumerable<T> rows, string format) =>
        table.As(format, rows, text);
}
