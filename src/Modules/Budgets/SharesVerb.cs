using System.Text;
using Governance.Budgets.Domain;
using Governance.Platform.Json;

namespace Governance.Budgets;

/// <summary>The verb <c>shares</c>: recomputes cost shares from a file, without database or configuration.</summary>
internal static class SharesVerb
{
    /// <summary>Reads cases, writes shares. 0: done; 2: malformed, with place and reason on <paramref name="error"/> and nothing on <paramref name="output"/>.</summary>
    public static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        try
        {
            var (cases, isArray) = SharesCaseJson.Read(input.ReadToEnd());
            using var json = new MemoryStream();
            SharesCaseJson.Write(json, [.. cases.Select(c => CostShares.ByLargestRemainder(c.Total, c.Weights))], isArray);
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
