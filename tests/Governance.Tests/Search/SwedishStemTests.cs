using Governance.Search.Domain.Language;

namespace Governance.Tests.Search;

public sealed class SwedishStemTests
{
    /// <summary>Pairs of Snowball's public vocabulary.</summary>
    private const string Vocabulary = """
        abborrar abborr|abborrarna abborr|abborrpinne abborrpin|abort abort|ackompanjerade ackompanjer|adelig ade|adelskalendern adelskalend|adelsfröken adelsfrök
        adertonhundratalet adertonhundratalet|adjunkten adjunk|adlig adl|adligt adl|advokat advok|affären affär|affärernas affär|affärsmannens affärsman
        affärsmässigt affärsmäss|affärsvänner affärsvän|afgjordt afgjord|afgjort afgjort|afhandla afhandl|afhållen afhåll|afklippt afklippt|afresan afresan
        afrikahettan afrikahettan|afsagt afsag|afseende afseend|afskaffande afskaff|afskurit afskurit|afslet afslet|afstyrkt afstyrk|aftonblad aftonbl
        aftonbladet aftonbladet|aftonlandet aftonl|aftonsken aftonsk|afundsvärdast afundsvärd|agaren agar|akademien akademi|akademikamrat akademikamr|aksgrå aksgrå
        aktierna akti|aktningsfullt aktningsfull|aktningsvärt aktningsvärt|aktuella aktuell|aldrig aldr|alkoholister alkoholist|allas all|alldagligt alldag
        allehandaunderliga allehandaunder|allena allen|allmänheten allmän|allmänhetens allmän|allmännare allmän|allmänt allmänt|allsmäktig allsmäkt
        allvaret allvaret|allvarligare allvar|altare alt|altaret altaret|altarets altaret|altartavlorna altartavl|amerikanskt amerikansk|anblicken anblick
        anbudet anbudet|andakten andak|andaktsfull andaktsfull|abba abb|ad ad|ade ade|aga aga|agg agg|akt akt|aln aln
        """;

    public static TheoryData<string, string> Pairs =>
        [.. Vocabulary.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => (p.Split(' ')[0], p.Split(' ')[1]))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Follows_the_public_vocabulary(string word, string stem) => Assert.Equal(stem, SwedishStem.Snowball(word).ToString());

    [Theory]
    [InlineData("samordnare samordnaren samordnarna samordnares samordnarens samordnarnas")]
    [InlineData("strategi strategin strategier strategierna strategins strategiernas")]
    [InlineData("beslut beslutet besluten beslutets beslutens")]
    [InlineData("fråga frågan frågor frågorna frågans")]
    [InlineData("möte mötet möten mötena")]
    [InlineData("ärende ärendet ärenden ärendena ärendets")]
    [InlineData("nämnd nämnden nämnder nämnderna nämndens")]
    [InlineData("budget budgeten budgetens")]
    [InlineData("avtal avtalet avtalen avtalets")]
    [InlineData("överenskommelse överenskommelsen överenskommelser överenskommelserna")]
    [InlineData("samverkan samverka samverkar")]
    [InlineData("kommun kommunen kommuner kommunerna kommunernas")]
    [InlineData("styrelse styrelsen styrelser")]
    public void Inflections_of_a_word_have_one_stem(string forms) =>
        Assert.Single(forms.Split(' ').Select(f => SwedishStem.Of(f).ToString()).Distinct());

    [Theory]
    [InlineData("hår", "har")]
    [InlineData("råd", "rad")]
    [InlineData("mål", "mal")]
    [InlineData("vård", "vard")]
    [InlineData("före", "fore")]
    [InlineData("kommun", "kommunikation")]
    [InlineData("region", "religion")]
    [InlineData("beslut", "besök")]
    public void Different_words_have_different_stems(string one, string other) =>
        Assert.NotEqual(SwedishStem.Of(one).ToString(), SwedishStem.Of(other).ToString());

    [Fact]
    public void No_word_is_too_short_or_too_odd()
    {
        foreach (var word in (string[])["", "s", "å", "ss", "en", "ena", "in", "et", "an", "aaaaaa", "ÿ", "ß", "löst", "fullt", "tröstlöst"])
            Assert.True(SwedishStem.Of(word).Length <= word.Length);
    }
}
