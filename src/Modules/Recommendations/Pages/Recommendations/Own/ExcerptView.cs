using Governance.Principals.Contracts;
using Governance.Recommendations.Domain.Excerpts;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The answer on a point of the recommendation, as it is picked out of an excerpt.</summary>
internal sealed class ExcerptAnswer
{
    /// <summary>The recommendation's point.</summary>
    public int Point { get; set; }

    /// <summary>Index of the excerpt's point; empty for none.</summary>
    public string? From { get; set; }

    /// <summary>Somebody says that it is so.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>A field that was read.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Label">What it is, as a key of texts.</param>
/// <param name="Value">What was read; null when nothing was found.</param>
/// <param name="Place">Where.</param>
/// <param name="Confidence">How sure.</param>
internal sealed record ExcerptField(string Id, string Label, string? Value, Place Place, double Confidence)
{
    /// <summary>How sure, in words.</summary>
    public string Sure => Value is null ? "Hittades inte" : Confidence >= Domain.Excerpts.Confidence.High ? "Läst med god säkerhet" : "Osäkert: jämför med texten";
}

/// <summary>One paragraph of an excerpt as a page shows it.</summary>
internal sealed class ExcerptView
{
    public ExcerptView(string text, ExcerptItem item, IReadOnlyList<BodyInfo> bodies, BodyKind required)
    {
        Item = item;
        Body = ExcerptPrefill.BodyOf(item.Body?.Value, bodies);
        TooLow = Body is { } body && body.Kind < required;
        Passages = ExcerptText.Cut(text, item, Fields.Select(f => (f.Id, f.Place)).Concat(item.Points.Select((p, i) => ($"punkt-{i}", p.Place))));
    }

    public ExcerptItem Item { get; }

    /// <summary>The principal's own body that the excerpt names, when it is one.</summary>
    public BodyInfo? Body { get; }

    /// <summary>The body is not one that can answer: what it did is a step on the way.</summary>
    public bool TooLow { get; }

    /// <summary>The text, cut up at what was read.</summary>
    public IReadOnlyList<ExcerptPassage> Passages { get; }

    /// <summary>The meeting's days as the forms write them.</summary>
    public string? Day => ExcerptPrefill.DayOf(Item.Dates?.Value);

    /// <summary>The points that are decisions and mean an outcome here; a proposal, a recommendation and a position never are.</summary>
    public IEnumerable<(int Index, ExcerptPoint Point)> Decided => Item.Points.Index().Where(p => ExcerptPrefill.OutcomeOf(p.Item) is not null);

    /// <summary>Everything but the points.</summary>
    public IReadOnlyList<ExcerptField> Fields =>
    [
        Of("organ", "Organ", Item.Body, b => b),
        new("dag", "Mötets dag", Day, Item.Dates?.Place ?? default, Item.Dates?.Confidence ?? 0),
        Of("paragraf", "Paragraf", Item.Paragraph, p => p),
        .. Item.CaseNumbers.Take(5).Select((c, i) => Of($"diarienummer-{i}", "Diarienummer", c, n => n)),
        Of("justerat", "Justerat", Item.Adjusted, d => ExcerptPrefill.DayOf([d])!),
        Of("anslag-upp", "Anslaget sattes upp", Item.NoticeUp, d => ExcerptPrefill.DayOf([d])!),
        Of("anslag-ned", "Anslaget tas ned", Item.NoticeDown, d => ExcerptPrefill.DayOf([d])!),
        .. Item.Reservations.Take(10).Select((r, i) => Of($"reservation-{i}", "Reservation", r, w => w)),
        .. Item.SentTo.Take(12).Select((s, i) => Of($"till-{i}", "Skickas till", s, w => w)),
    ];

    /// <summary>A point by its index, when it can be an answer.</summary>
    public ExcerptPoint? PointAt(int index) => Decided.Where(d => d.Index == index).Select(d => d.Point).FirstOrDefault();

    /// <summary>What a body does with its words, as a key of texts.</summary>
    public static string Act(SpeechAct act) => act switch
    {
        SpeechAct.Decision => "Beslut",
        SpeechAct.Proposal => "Förslag, inget beslut",
        SpeechAct.Recommendation => "Rekommendation till andra, inget beslut",
        _ => "Ställningstagande, inget beslut",
    };

    private static ExcerptField Of<T>(string id, string label, Found<T>? found, Func<T, string> words) =>
        new(id, label, found is null ? null : words(found.Value), found?.Place ?? default, found?.Confidence ?? 0);
}
