using Governance.Budgets.Domain;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>A line in the form.</summary>
internal sealed class LineForm
{
    public Guid Id { get; set; }

    public string? Title { get; set; }

    public Guid? ActivityId { get; set; }

    public CostKind Kind { get; set; }

    /// <summary>In kronor, as typed.</summary>
    public string? Amount { get; set; }

    public Guid? KeyId { get; set; }
}

/// <summary>External money in the form.</summary>
internal sealed class FundingForm
{
    public Guid Id { get; set; }

    public string? Name { get; set; }

    public FundingKind Kind { get; set; }

    public string? Amount { get; set; }

    /// <summary>The lines that it covers; none is all.</summary>
    public List<Guid> Lines { get; set; } = [];
}

/// <summary>A principal's weight in the form.</summary>
internal sealed class WeightForm
{
    public string? Code { get; set; }

    public long? Weight { get; set; }
}

/// <summary>A key in the form.</summary>
internal sealed class KeyForm
{
    public Guid Id { get; set; }

    public string? Name { get; set; }

    public KeyScope Scope { get; set; }

    public KeyBasis Basis { get; set; }

    public DateOnly? PopulationDay { get; set; }

    public string? Source { get; set; }

    public List<WeightForm> Weights { get; set; } = [];

    public bool IsTyped => Basis is KeyBasis.Fixed or KeyBasis.Use;
}

/// <summary>A budget as its form shows it. Field names are those of <see cref="BudgetContent"/>, so that messages find their fields.</summary>
internal sealed class BudgetForm
{
    public int? Year { get; set; }

    public RoundTo RoundTo { get; set; }

    public string? Text { get; set; }

    public List<LineForm> Lines { get; set; } = [];

    public List<FundingForm> Fundings { get; set; } = [];

    public List<KeyForm> Keys { get; set; } = [];

    /// <summary>What a new budget begins with: one line, and 1:1 by population at the turn of the year before.</summary>
    public static BudgetForm New(int year, DateOnly today) => new()
    {
        Year = year,
        Lines = [new LineForm { Id = Guid.CreateVersion7() }],
        Keys = [new KeyForm { Id = Guid.CreateVersion7(), Name = "1:1 efter folkmängd", PopulationDay = new DateOnly(today.Year - 1, 12, 31) }],
    };

    /// <summary>A saved budget; a key with typed weights shows one for each who is weighed.</summary>
    public static BudgetForm Of(BudgetContent content, IReadOnlyList<Payer> payers) => new()
    {
        Year = content.Year,
        RoundTo = content.RoundTo,
        Text = content.Text,
        Lines = [.. content.Lines.Select(l => new LineForm { Id = l.Id, Title = l.Title, ActivityId = l.ActivityId, Kind = l.Kind, Amount = l.AmountOre == 0 ? "" : Kronor.Swedish(l.AmountOre), KeyId = l.KeyId })],
        Fundings = [.. content.Fundings.Select(f => new FundingForm { Id = f.Id, Name = f.Name, Kind = f.Kind, Amount = f.AmountOre == 0 ? "" : Kronor.Swedish(f.AmountOre), Lines = [.. f.Lines] })],
        Keys = [.. content.Keys.Select(k => new KeyForm
        {
            Id = k.Id,
            Name = k.Name,
            Scope = k.Scope,
            Basis = k.Basis,
            PopulationDay = k.PopulationDay,
            Source = k.Source,
            Weights = k.IsTyped ? [.. k.Weighed(payers).Select(p => new WeightForm { Code = p.Code, Weight = k.WeightOf(p.Code) })] : [],
        })],
    };

    /// <summary>What is to be saved; an amount that cannot be read is left at zero and reported by <see cref="Unreadable"/>.</summary>
    public BudgetContent ToContent()
    {
        var lines = Lines.Select(l => l.Id).ToHashSet();
        return new BudgetContent
        {
            Year = Year ?? 0,
            RoundTo = RoundTo,
            Text = Breaks(Text),
            Lines = [.. Lines.Select(l => new BudgetLine { Id = l.Id, Title = l.Title ?? "", ActivityId = l.ActivityId, Kind = l.Kind, AmountOre = Ore(l.Amount), KeyId = Keys.Any(k => k.Id == l.KeyId) ? l.KeyId : null })],
            Fundings = [.. Fundings.Select(f => new Funding { Id = f.Id, Name = f.Name ?? "", Kind = f.Kind, AmountOre = Ore(f.Amount), Lines = [.. f.Lines.Where(lines.Contains)] })],
            Keys = [.. Keys.Select(k => new CostKey
            {
                Id = k.Id,
                Name = k.Name ?? "",
                Scope = k.Scope,
                Basis = k.Basis,
                PopulationDay = k.Basis == KeyBasis.Population ? k.PopulationDay : null,
                Source = k.Basis == KeyBasis.Population ? "" : k.Source ?? "",
                Weights = k.IsTyped ? [.. k.Weights.Where(w => w is { Code.Length: > 0, Weight: not null }).Select(w => new KeyWeight(w.Code!, w.Weight!.Value))] : [],
            })],
        };
    }

    /// <summary>The fields, below the form's own name, whose amount cannot be read.</summary>
    public IEnumerable<string> Unreadable() =>
        Lines.Select((l, i) => (l.Amount, Field: $"Lines[{i}].Amount")).Concat(Fundings.Select((f, i) => (f.Amount, Field: $"Fundings[{i}].Amount")))
            .Where(a => !string.IsNullOrWhiteSpace(a.Amount) && !Kronor.TryRead(a.Amount, out _)).Select(a => a.Field);

    /// <summary>Carries out a button of the form: its name, and the place of the row.</summary>
    public void Change(string what, int at)
    {
        switch (what)
        {
            case "add-line":
                Lines.Add(new LineForm { Id = Guid.CreateVersion7() });
                break;
            case "remove-line" when at >= 0 && at < Lines.Count:
                Lines.RemoveAt(at);
                break;
            case "up" when at > 0 && at < Lines.Count:
                (Lines[at - 1], Lines[at]) = (Lines[at], Lines[at - 1]);
                break;
            case "down" when at >= 0 && at < Lines.Count - 1:
                (Lines[at + 1], Lines[at]) = (Lines[at], Lines[at + 1]);
                break;
            case "add-funding":
                Fundings.Add(new FundingForm { Id = Guid.CreateVersion7() });
                break;
            case "remove-funding" when at >= 0 && at < Fundings.Count:
                Fundings.RemoveAt(at);
                break;
            case "add-key":
                Keys.Add(new KeyForm { Id = Guid.CreateVersion7() });
                break;
            case "remove-key" when at >= 0 && at < Keys.Count:
                Keys.RemoveAt(at);
                break;
        }
    }

    private static long Ore(string? amount) => Kronor.TryRead(amount, out var ore) ? ore : 0;

    // Browsers send line breaks as CR LF; the hash of a text must not depend on who typed it.
    private static string Breaks(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
