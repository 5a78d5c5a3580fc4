namespace Governance.Benchmarks.Measures;

/// <summary>Swedish of a kind: words of this field and compounds of them, a few of them everywhere and most of them seldom.</summary>
internal sealed class SyntheticText
{
    private const string Firsts = """
        samverkan vård omsorg digital hälso sjukvårds kommun region primärvårds barn ungdoms äldre skol trafik miljö klimat energi bostads närings arbetsmarknads
        kompetens utbildnings forsknings utvecklings ekonomi budget kostnads personal lokal fastighets upphandlings avtals medborgar patient anhörig boende
        rehabiliterings habiliterings psykiatri missbruks beroende folkhälso tandvårds läkemedels hjälpmedels journal informations säkerhets beredskaps kris
        """;

    private const string Lasts = """
        strategi plan program policy riktlinje avtal överenskommelse budget nämnd styrelse utskott grupp forum organ råd uppdrag projekt rapport utredning
        granskning uppföljning samordnare handläggare ansvar verksamhet enhet mottagning insats stöd tjänst system register process rutin modell analys
        kartläggning fördelning finansiering ersättning avgift bidrag kostnad resurs bemanning utbildning utveckling ledning styrning planering
        """;

    private const string Plain = """
        gemensam ny tidigare fortsatt långsiktig hållbar jämlik trygg nära regional lokal nationell ekonomisk politisk medicinsk social tydlig årlig beslutad
        föreslår beslutar godkänner antar fastställer noterar överlämnar redovisar genomför följer utvecklar stärker samordnar fördelar finansierar ansvarar
        parterna invånare patienter medarbetare verksamheten ärendet förslaget beslutet tiden året perioden området arbetet behovet målet resultatet underlaget
        """;

    private static readonly string[] Joints = ["", "en", "erna", "s"];

    private readonly string[] _words;
    private readonly double[] _weights;
    private readonly Random _random;

    public SyntheticText(int seed)
    {
        _random = new Random(seed);
        var (firsts, lasts) = (Of(Firsts), Of(Lasts));
        // Every plain word is frequent; compounds follow in an order of chance, each less frequent than the one before.
        var compounds = firsts.SelectMany(f => lasts.SelectMany(l => Joints.Select(j => f + l + j))).ToArray();
        _random.Shuffle(compounds);
        _words = [.. Of(Plain), .. lasts, .. compounds];
        _weights = new double[_words.Length];
        for (var i = 0; i < _words.Length; i++)
            _weights[i] = (i > 0 ? _weights[i - 1] : 0) + 1.0 / (i + 8);
    }

    /// <summary>Some words.</summary>
    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    /// <summary>A word of a rank: 0 is in nearly every text, the last in hardly any.</summary>
    public string Ranked(int rank) => _words[Math.Min(rank, _words.Length - 1)];

    public int Next(int below) => _random.Next(below);

    private string Word()
    {
        var at = Array.BinarySearch(_weights, _random.NextDouble() * _weights[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    private static string[] Of(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
