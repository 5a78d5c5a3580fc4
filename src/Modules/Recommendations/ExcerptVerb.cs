using System.Text;
using System.Text.RegularExpressions;
using Governance.Recommendations.Domain.Excerpts;
using Governance.Records.Contracts;

namespace Governance.Recommendations;

/// <summary>The verb <c>excerpt</c>: reads an excerpt of minutes from a file, without database or configuration.</summary>
internal static class ExcerptVerb
{
    /// <summary>Reads the bytes of a PDF, Word or text file and writes what stands in it as JSON. Always 0: that a text cannot be read is an answer.</summary>
    public static int Run(Stream input, TextWriter output)
    {
        using var json = new MemoryStream();
        ExcerptJson.Write(json, Read(TextExtraction.Read(input)));
        output.WriteLine(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        return 0;
    }

    /// <summary>What stands in a text that was, or could not be, extracted.</summary>
    public static ExcerptReading Read(TextReading reading) => reading.Text is { } text
        ? Read(text.Text)
        : new ExcerptReading([], reading.Detail);

    /// <summary>What stands in a text. An expression that would lose its patience, which no text is known to make it do, is an answer too.</summary>
    public static ExcerptReading Read(string text)
    {
        try
        {
            return new ExcerptReading(ExcerptReader.Read(text), null);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ExcerptReading([], "a line takes too long to read");
        }
    }
}
