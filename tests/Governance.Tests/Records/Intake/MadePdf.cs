using System.Globalization;
using System.Text;

namespace Governance.Tests.Records.Intake;

/// <summary>PDF by hand: objects in order, a true table of their places, and anything added.</summary>
internal static class MadePdf
{
    public const string Usual = "BT /F1 12 Tf 60 780 Td (Regionstyrelsen beslutar) Tj ET";

    /// <summary>One page; the catalogue and the trailer take additions, and more objects come after.</summary>
    public static byte[] Of(string catalog = "", string trailer = "", byte[]? content = null, string filter = "", string start = "%PDF-1.7\n", string end = "%%EOF\n", params byte[][] more)
    {
        content ??= Encoding.Latin1.GetBytes(Usual);
        var objects = new List<byte[]>
        {
            Text($"<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
            Text("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
            Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"),
            Stream(filter, content),
            Text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        };
        objects.AddRange(more);
        using var file = new MemoryStream();
        file.Write(Text(start));
        var places = new List<long>();
        foreach (var (content1, number) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Position);
            file.Write(Text($"{number} 0 obj\n"));
            file.Write(content1);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Text(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n{end}")));
        return file.ToArray();
    }

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Stream(string entries, byte[] data) => [.. Text($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. "\nendstream"u8];

    /// <summary>Objects packed into a stream, as newer PDFs do.</summary>
    public static byte[] Packed(string inner, string entries = "/Filter /FlateDecode", int times = 1)
    {
        var data = Text("9 0 " + inner);
        for (var i = 0; i < times; i++)
            data = MadePictures.Packed(data);
        return Stream($"/Type /ObjStm /N 1 /First 4 {entries}", data);
    }
}
