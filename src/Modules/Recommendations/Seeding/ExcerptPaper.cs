using System.Globalization;
using System.Text;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;

namespace Governance.Recommendations.Seeding;

/// <summary>An excerpt of minutes as a PDF of one page, so that the demo has papers to show.</summary>
internal static class ExcerptPaper
{
    private const int LineLength = 84;

    // The code page of the standard fonts is Latin 1 but for a few signs, none of which we write.
    private static readonly Encoding Letters = Encoding.Latin1;

    /// <summary>The excerpt of one § on one recommendation.</summary>
    public static byte[] Of(string principal, Recommendation recommendation, IReadOnlyList<PublishedDecision> decisions)
    {
        var first = decisions[0];
        List<string> lines =
        [
            principal, "", "PROTOKOLLSUTDRAG", "", first.BodyName,
            $"Sammanträdesdatum {new MeetingDate(first.MeetingFrom, first.DecidedOn).ToString().Replace('—', '-')}", "",
            $"{first.Paragraph}  {recommendation.Title}", first.CaseNumber is null ? "" : $"Diarienummer {first.CaseNumber}", "",
            "Beslut", $"{first.BodyName} beslutar för egen del",
        ];
        foreach (var decision in decisions)
            lines.AddRange(Wrapped($"{decision.Point}. {decision.Outcome.Word()}: {decision.Wording ?? recommendation.Point(decision.Point).Wording}"));
        lines.AddRange(["", "Sammanfattning av ärendet", .. Wrapped($"{recommendation.ForumName} har rekommenderat huvudmännen att besluta i ärendet ({recommendation.Number})."), "", "Utdraget bestyrks"]);
        return Pdf(lines);
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Replace('–', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length >= LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }

    private static byte[] Pdf(IEnumerable<string> lines)
    {
        var text = new StringBuilder("BT /F1 11 Tf 15 TL 64 770 Td\n");
        foreach (var line in lines)
            text.Append('(').Append(line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)).Append(") Tj T*\n");
        text.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {Letters.GetByteCount(text.ToString())} >>\nstream\n{text}\nendstream"),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Letters.GetBytes(file.ToString());
    }
}
