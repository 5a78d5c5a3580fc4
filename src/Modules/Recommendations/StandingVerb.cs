using System.Text;
using Governance.Platform.Json;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations;

/// <summary>The verb <c>standing</c>: recomputes where a recommendation stands from a file, without database or configuration.</summary>
internal static class StandingVerb
{
    /// <summary>Reads cases, writes standings. 0: done; 2: malformed, with place and reason on <paramref name="error"/> and nothing on <paramref name="output"/>.</summary>
    public static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        try
        {
            var (cases, isArray) = StandingCaseJson.Read(input.ReadToEnd());
            using var json = new MemoryStream();
            StandingCaseJson.Write(json, [.. cases.Select(Standing.Of)], isArray);
            output.WriteLine(Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
            return 0;
        }
        catch (MalformedJson malformed)
        {
            error.WriteLine(malformed.Message);
            return 2;
        }
    }
}
