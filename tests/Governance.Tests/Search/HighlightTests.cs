using Governance.Search.Domain;

namespace Governance.Tests.Search;

public sealed class HighlightTests
{
    private static string Shown(IReadOnlyList<Piece>? pieces) => string.Concat((pieces ?? []).Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text));

    [Theory]
    [InlineData("Samordnaren för vården", "samordnare", "[Samordnaren] för vården")]
    [InlineData("Beslut § 96 den 2 april", "§ 96", "Beslut [§ 96] den 2 april")]
    [InlineData("Dnr RS 2024-05483 gäller", "2024-05483", "Dnr [RS 2024-05483] gäller")]
    [InlineData("en gemensam plan, gemensam strategi", "\"gemensam strategi\"", "en gemensam plan, [gemensam] [strategi]")]
    [InlineData("Digitaliseringsstrategin", "strategi", "[Digitaliseringsstrategin]")]
    [InlineData("Hår och har", "hår", "[Hår] och har")]
    public void What_was_found_is_marked(string text, string typed, string shown) =>
        Assert.Equal(shown, Shown(Highlight.Whole(text, SearchQuery.Parse(typed))));

    [Fact]
    public void The_part_with_most_of_it_is_shown()
    {
        var text = string.Concat("En samordnare nämns här. ", string.Join(' ', Enumerable.Repeat("utfyllnad", 200)), " Här står samordnaren för vårdplanen. ", string.Join(' ', Enumerable.Repeat("mera", 200)));
        var shown = Shown(Highlight.Around(text, SearchQuery.Parse("samordnare vårdplan")));
        Assert.Contains("[samordnaren] för [vårdplanen]", shown, StringComparison.Ordinal);
        Assert.StartsWith("… ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 100, 300);
    }

    [Fact]
    public void Nothing_found_is_no_part() => Assert.Null(Highlight.Around("Inget av det", SearchQuery.Parse("samordnare")));
}
