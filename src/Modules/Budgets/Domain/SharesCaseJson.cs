using System.Text.Json;
using Governance.Platform.Json;

namespace Governance.Budgets.Domain;

/// <summary>A total to share and its weights.</summary>
internal sealed record SharesCase(long Total, IReadOnlyList<long> Weights);

/// <summary>The cases of a file.</summary>
/// <param name="Cases">In order.</param>
/// <param name="IsArray">Whether they came as an array, so that the answer is one too.</param>
internal sealed record SharesCases(IReadOnlyList<SharesCase> Cases, bool IsArray);

/// <summary>Cost shares as JSON: the form in which an auditor recomputes, and in which the rule is tested.</summary>
internal static class SharesCaseJson
{
    /// <summary>Reads one case or an array of them.</summary>
    /// <exception cref="MalformedJson">Something is wrong, with the place and the reason.</exception>
    public static SharesCases Read(string json)
    {
        var root = JsonPlace.Parse(json);
        return root.IsArray
            ? new SharesCases([.. root.Items().Select(ReadCase)], IsArray: true)
            : new SharesCases([ReadCase(root)], IsArray: false);
    }

    /// <summary>Writes the shares as the cases came: one object, or an array.</summary>
    public static void Write(Stream output, IReadOnlyList<IReadOnlyList<long>> results, bool asArray)
    {
        using var writer = new Utf8JsonWriter(output);
        if (asArray)
            writer.WriteStartArray();
        foreach (var shares in results)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("shares");
            foreach (var share in shares)
                writer.WriteNumberValue(share);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        if (asArray)
            writer.WriteEndArray();
    }

    private static SharesCase ReadCase(JsonPlace place)
    {
        var fields = place.Fields("total", "weights", "expect");
        var total = fields.Need("total").Whole(long.MinValue, long.MaxValue);
        var weights = fields.Need("weights");
        long[] read = [.. weights.Items().Select(w => w.Whole(0, long.MaxValue))];
        return read.Any(w => w > 0) ? new SharesCase(total, read) : throw weights.Wrong("at least one weight must be above zero");
    }
}
