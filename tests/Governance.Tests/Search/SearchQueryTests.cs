using Governance.Search.Domain;
using Governance.Search.Domain.Language;
using Governance.Search.Finding;

namespace Governance.Tests.Search;

public sealed class SearchQueryTests
{
    private static string Keys(string text) => IndexedWords.Of(text).Trim();

    [Theory]
    [InlineData("§ 96", "xp96")]
    [InlineData("§96", "xp96")]
    [InlineData("§ 116a", "xp116a")]
    [InlineData("§ 116 a", "xp116a")]
    [InlineData("§ 96 i protokollet", "xp96 protokoll")]
    [InlineData("RS 2025-04-02 § 96", "rs xt20250402 xp96")]
    [InlineData("RS 2024-05483", "xdrs2024n5483 xgap xd2024n5483")]
    [InlineData("Dnr RS 2024-05483.", "dnr xdrs2024n5483 xgap xd2024n5483")]
    [InlineData("dnr 2024-05483", "xd2024n5483")]
    [InlineData("KS 2018/124", "xdks2018n124 xgap xd2018n124")]
    [InlineData("RS/23/2023", "xdrs2023n23 xgap xd2023n23")]
    [InlineData("KSKF/2014:1", "xdkskf2014n1 xgap xd2014n1")]
    [InlineData("2023KS133", "xdks2023n133 xgap xd2023n133")]
    [InlineData("RS 912-2025", "xdrs2025n912 xgap xd2025n912")]
    [InlineData("4975-2018", "xd2018n4975")]
    [InlineData("2022:01", "xd2022n1")]
    [InlineData("perioden 2022-2023", "period n2022 n2023")]
    [InlineData("e-hälsa", "e häls")]
    [InlineData("Samordnaren och samordnarna", "samordn samordn")]
    public void Words_paragraphs_days_and_case_numbers_have_their_keys(string text, string keys) => Assert.Equal(keys, Keys(text));

    [Fact]
    public void A_compound_is_found_by_its_last_word() =>
        Assert.Equal("digitaliseringsstrategi xgap strategi", Keys("digitaliseringsstrategin"));

    [Theory]
    [InlineData("gemensam strategi", "(\"gemensam\") AND (\"strategi\" *)")]
    [InlineData("gemensam strategi ", "(\"gemensam\") AND (\"strategi\")")]
    [InlineData("\"gemensam strategi\"", "(\"gemensam strategi\")")]
    [InlineData("”gemensam strategi” vård", "(\"gemensam strategi\") AND (\"vård\" *)")]
    [InlineData("\"gemensam strategi", "(\"gemensam\") AND (\"strategi\" *)")]
    [InlineData("samordnare", "(\"samordn\" OR \"samordnare\" *)")]
    [InlineData("§ 96", "(\"xp96\")")]
    [InlineData("96 §", "(\"xp96\")")]
    [InlineData("rs 2024-05483", "(\"xdrs2024n5483\")")]
    [InlineData("1379/22", "(\"n1379 n22\")")]
    [InlineData("och att", "")]
    [InlineData("", "")]
    [InlineData("( ) AND * - : ^ { } \"", "(\"and\")")]
    public void What_is_typed_becomes_a_query(string typed, string text) => Assert.Equal(text, FullText.Sqlite.Text(SearchQuery.Parse(typed)));

    [Fact]
    public void Every_database_gets_the_same_in_its_own_words()
    {
        var query = SearchQuery.Parse("\"gemensam strategi\" RS 2024-05483 samordnare");
        Assert.Equal("('gemensam' <-> 'strategi') & ('xdrs2024n5483') & ('samordn' | 'samordnare':*)", PostgresIndex.Text(query));
        Assert.Equal("(\"gemensam strategi\") AND (\"xdrs2024n5483\") AND (\"samordn\" OR \"samordnare*\")", FullText.SqlServer.Text(query));
    }

    [Fact]
    public void Whatever_is_typed_is_a_query_and_nothing_of_it_is_an_operator()
    {
        var random = new Random(20261127);
        const string signs = "abåäö §0123456789-/:.\"'”()&|!*<>\\{}^~;%_\t\n\0\u0301\u00a0§\ud800,";
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => signs[random.Next(signs.Length)]));
            var query = SearchQuery.Parse(typed);
            Assert.All(query.Terms.SelectMany(t => t.AnyOf).SelectMany(w => w.Keys), key => Assert.Matches(@"^[\p{L}][\p{L}\p{N}]*$", key));
        }
    }

    [Fact]
    public void A_text_without_end_is_cut_to_what_the_databases_take()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"ord{i}x"));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(IndexedWords.Of(text)), 300_000, 360_000);
    }
}
