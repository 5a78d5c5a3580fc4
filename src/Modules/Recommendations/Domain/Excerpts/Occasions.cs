using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Words by which minutes tell of another occasion than their own.</summary>
internal static partial class Occasions
{
    [GeneratedRegex(@"\b(?:beslutade|antog|antogs|fastställde|fastställdes|godkände|godkändes|avslog|avslogs|bifölls|biföll|återremitterades|återremitterade|bordlades|föreslog|rekommenderade|uppdrog|beslöts|hade|noterade|fick i uppdrag|gav|gavs|tog|lade|ställde|utsåg|utsågs|avsatte|avsattes|anslog|anslogs|anvisade|beviljade|beviljades|upphävde|upphävdes|valde|remitterade|remitterades|överlämnade|överlämnades|tillstyrkte|avstyrkte|antecknade|bemyndigade|har (?:tidigare )?beslutat|har antagit|(?:är|har|blev) (?:fastställt|fastställd|fastställts|antaget|antagen|antagits|godkänt|godkänd|godkänts|beslutat|beslutats))\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex PastAct { get; }

    [GeneratedRegex(@"\b(?:(?:19|20)\d\d|tidigare|föregående|senaste|förra|i fjol|då|därefter|dess\p{L}* möte|nyligen|hösten|våren|i (?:våras|höstas)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Earlier { get; }

    /// <summary>Whether a sentence begins by telling of an act in the past tense.</summary>
    public static bool IsPast(string text) => PastAct.IsMatch(text.Length > 200 ? text[..200] : text);

    /// <summary>Whether a sentence begins by telling of something earlier.</summary>
    public static bool IsEarlier(string text) => Earlier.IsMatch(text.Length > 160 ? text[..160] : text);
}
