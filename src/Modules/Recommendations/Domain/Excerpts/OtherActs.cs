namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Who acts in a sentence, and acts that have no outcome of their own: somebody is elected, a fee is raised, an agreement ended.</summary>
internal static class OtherActs
{
    // Done to somebody or something: an act whoever is named.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Done = new HashSet<string>(
        "utses väljs föreläggs inrättas förlängs bemyndigas befrias entledigas utökas ändras avbryts avslutas höjs sänks införs förordnas adjungeras avskrivs tillsätts omfördelas läggs stängs avvecklas öppnas flyttas ersätts".Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // What a body does: an act when a body, or the municipality itself, begins the sentence.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Does = new HashSet<string>(
        ("utser väljer förelägger inträder ansluter inrättar förlänger bemyndigar befriar entledigar utökar ändrar tecknar ingår avbryter avslutar höjer sänker genomför inför finansierar överför vidhåller äskar delegerar reviderar ersätter förordnar "
        + "adjungerar förklarar uttalar instämmer begär hemställer startar inleder avskriver tillsätter köper säljer förvärvar avyttrar upplåter utdelar låter ställer lägger ger lämnar konstaterar beställer kompletterar omfördelar träder").Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Actors = ["Nämnden", "Styrelsen", "Utskottet", "Direktionen", "Rådet", "Fullmäktige", "Kommunen", "Regionen", "Förbundet", "Staden", "Presidiet", "Beredningen", "Organet"];

    // Verbs by which a body decides itself; "får i uppdrag" and "bemyndigas" are done to it.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Deciding = new HashSet<string>(
        ("antar fastställer godkänner avslår bifaller beviljar anslår anvisar avsätter upphäver noterar uppdrar ger ställer lägger återremitterar bordlägger utser väljer beaktar beslutar tillstyrker avstyrker medger förklarar anser "
        + "inrättar bemyndigar befriar avger lämnar överlämnar remitterar fördelar tilldelar tillför delegerar antecknar").Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a sentence of a section for decisions is an act, though of no known outcome.</summary>
    public static bool Tells(string text)
    {
        if (text.Length < 12 || text[^1] == ':')
            return false;
        if (text.StartsWith("Med stöd av", StringComparison.Ordinal))
            return false;
        var acts = BodyNames.First(text.Length > 120 ? text[..120] : text) is { Start: 0, Genitive: false } || Array.Exists(Actors, a => text.StartsWith(a, StringComparison.Ordinal));
        var words = 0;
        for (var at = 0; at < text.Length && words < 18;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (words++ > 0 && (Done.Contains(text.AsSpan(at, end - at)) || acts && Does.Contains(text.AsSpan(at, end - at))))
                return true;
            at = end;
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<string> Asking = Patterns.Words("föreslå", "föreslog", "rekommend", "hemställ", "uppman", "yrka", "tillstyrk", "avstyrk", "anhåll", "äska");

    /// <summary>Whether words of asking stand before a verb: never certain to be an act, however the sentence is read.</summary>
    public static bool IsAsked(string text, int verb) => text[..Math.Min(verb, text.Length)].Holds(Asking);

    /// <summary>Whether what a verb says is only asked for: "begär att fullmäktige anvisar …".</summary>
    public static bool Asks(string text, int verb)
    {
        var before = text.AsSpan(0, Math.Min(verb, text.Length));
        foreach (var word in (ReadOnlySpan<string>)["begär", "begära", "äskar", "äska", "hemställer", "hemställa", "önskar", "anhåller", "förordar", "föreslår", "föreslå"])
        {
            if (before.IndexOf(word) is >= 0 and var at && (at == 0 || !char.IsLetter(before[at - 1])) && at + word.Length < before.Length && !char.IsLetter(before[at + word.Length]) && (word is "äskar" or "äska" || before[(at + word.Length)..].IndexOf(" att ") >= 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody decides already in these words: "Styrelsen godkänner rapporten och …".</summary>
    public static bool Decides(string words)
    {
        for (var at = 0; at < words.Length;)
        {
            if (!char.IsLetter(words[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < words.Length && char.IsLetter(words[end]))
                end++;
            if (at > 0 && end - at > 3 && Deciding.Contains(words.AsSpan(at, end - at)) && !words.AsSpan(at, end - at).SequenceEqual("beslutar"))
                return true;
            at = end;
        }

        return false;
    }

    /// <summary>The body that a sentence begins with, when it is the one that decides: "Kommunfullmäktige antar …".</summary>
    public static string? Actor(string text)
    {
        var opening = text.Length > 120 ? text[..120] : text;
        if (opening.Length < 8 || !char.IsUpper(opening[0]) || BodyNames.First(opening) is not { Start: 0, Genitive: false } body)
            return null;
        var at = body.Length;
        if (at >= opening.Length || opening[at] != ' ')
            return null;
        var end = at + 1;
        while (end < opening.Length && char.IsLetter(opening[end]))
            end++;
        return Deciding.Contains(opening.AsSpan(at + 1, end - at - 1)) ? body.Name : null;
    }
}
