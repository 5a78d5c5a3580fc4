namespace Governance.Platform.Ui;

/// <summary>The ways a status is shown, the same in tags, charts, maps and exports: word, shape and colour.</summary>
public enum StatusTone
{
    /// <summary>Antagen: it counts.</summary>
    Adopted,

    /// <summary>Antagen med villkor: counts only while a condition holds.</summary>
    Conditional,

    /// <summary>Under beredning: received, referred back or postponed.</summary>
    InPreparation,

    /// <summary>Inte påbörjad: nothing heard.</summary>
    NotStarted,

    /// <summary>Avstår: rejected, lapsed or failed.</summary>
    Declined,

    /// <summary>Noterad: took notice without adopting.</summary>
    Noted,

    /// <summary>Risk: may not go as planned. Of activities; no answer has it.</summary>
    AtRisk,
}

/// <summary>Class and default word of a <see cref="StatusTone"/>.</summary>
public static class StatusTones
{
    /// <summary>All tones in the order in which charts and legends show them.</summary>
    public static IReadOnlyList<StatusTone> InOrder { get; } = Enum.GetValues<StatusTone>();

    /// <summary>CSS class that gives colour, pattern and shape.</summary>
    public static string Css(this StatusTone tone) => tone switch
    {
        StatusTone.Adopted => "tone-adopted",
        StatusTone.Conditional => "tone-conditional",
        StatusTone.InPreparation => "tone-preparation",
        StatusTone.NotStarted => "tone-notstarted",
        StatusTone.Declined => "tone-declined",
        StatusTone.Noted => "tone-noted",
        StatusTone.AtRisk => "tone-risk",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Unknown tone."),
    };

    /// <summary>The Swedish word, which is also the key of its translation in <see cref="UiTexts"/>.</summary>
    public static string Word(this StatusTone tone) => tone switch
    {
        StatusTone.Adopted => "Antagen",
        StatusTone.Conditional => "Antagen med villkor",
        StatusTone.InPreparation => "Under beredning",
        StatusTone.NotStarted => "Inte påbörjad",
        StatusTone.Declined => "Avstår",
        StatusTone.Noted => "Noterad",
        StatusTone.AtRisk => "Risk",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Unknown tone."),
    };
}
