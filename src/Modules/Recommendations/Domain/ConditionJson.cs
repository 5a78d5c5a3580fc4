using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Platform.Json;

namespace Governance.Recommendations.Domain;

/// <summary>Conditions as JSON, in the words of the rules.</summary>
internal static class ConditionJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a condition from a JSON text.</summary>
    /// <exception cref="MalformedJson">It is not one, with the place and the reason.</exception>
    public static Condition Read(string json) => Read(JsonPlace.Parse(json));

    /// <summary>Reads a condition. Given whom and what it may name, it may name nothing else, and its numbers must be possible.</summary>
    public static Condition Read(JsonPlace place, KnownIds? known = null)
    {
        var fields = place.Fields("allOf", "anyOf", "adopts", "populationShare", "manual");
        var kinds = fields.Names.ToList();
        if (kinds.Count != 1)
            throw place.Wrong("expected exactly one of allOf, anyOf, adopts, populationShare, manual");
        var value = fields.Need(kinds[0]);
        return kinds[0] switch
        {
            "allOf" => new Condition.AllOf([.. value.Items().Select(t => Read(t, known))]),
            "anyOf" => new Condition.AnyOf([.. value.Items().Select(t => Read(t, known))]),
            "adopts" => ReadAdopts(value, known),
            "populationShare" => ReadShare(value, known),
            _ => ReadManual(value),
        };
    }

    /// <summary>The canonical compact form, for storage: fixed order, nothing that says nothing.</summary>
    public static string Write(Condition condition)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            Write(writer, condition);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the canonical form.</summary>
    public static void Write(Utf8JsonWriter writer, Condition condition)
    {
        writer.WriteStartObject();
        switch (condition)
        {
            case Condition.AllOf(var terms):
                WriteTerms(writer, "allOf", terms);
                break;
            case Condition.AnyOf(var terms):
                WriteTerms(writer, "anyOf", terms);
                break;
            case Condition.Adopts(var who, var point, var atLeast):
                writer.WriteStartObject("adopts");
                WriteWho(writer, who);
                WriteNumber(writer, "point", point);
                WriteNumber(writer, "atLeast", atLeast);
                writer.WriteEndObject();
                break;
            case Condition.PopulationShare(var who, var point, var percent):
                writer.WriteStartObject("populationShare");
                WriteWho(writer, who);
                WriteNumber(writer, "point", point);
                writer.WriteNumber("percent", percent);
                writer.WriteEndObject();
                break;
            case Condition.Manual(var text, var confirmed):
                writer.WriteStartObject("manual");
                writer.WriteString("text", text);
                writer.WritePropertyName("confirmed");
                if (confirmed is { } answer)
                    writer.WriteBooleanValue(answer);
                else
                    writer.WriteNullValue();
                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition of the rules.");
        }

        writer.WriteEndObject();
    }

    private static Condition.Adopts ReadAdopts(JsonPlace place, KnownIds? known)
    {
        var fields = place.Fields("principals", "point", "atLeast");
        var atLeast = (int?)fields.Find("atLeast")?.Whole(known is null ? int.MinValue : 0, int.MaxValue);
        return new Condition.Adopts(ReadWho(fields.Need("principals"), known), ReadPoint(fields, known), atLeast);
    }

    private static Condition.PopulationShare ReadShare(JsonPlace place, KnownIds? known)
    {
        var fields = place.Fields("principals", "point", "percent");
        var (least, most) = known is null ? (int.MinValue, int.MaxValue) : (0, 100);
        var percent = (int)fields.Need("percent").Whole(least, most);
        return new Condition.PopulationShare(ReadWho(fields.Need("principals"), known), ReadPoint(fields, known), percent);
    }

    private static Condition.Manual ReadManual(JsonPlace place)
    {
        var fields = place.Fields("text", "confirmed");
        return new Condition.Manual(fields.Need("text").Text(), fields.Find("confirmed")?.Answer());
    }

    private static int? ReadPoint(JsonFields fields, KnownIds? known)
    {
        if (fields.Find("point") is not { } place)
            return null;
        var point = (int)place.Whole(1, int.MaxValue);
        return known is null || known.Points.Contains(point) ? point : throw place.Wrong($"there is no point {place.Found()}");
    }

    private static Who ReadWho(JsonPlace place, KnownIds? known)
    {
        if (place.IsArray)
            return Who.Listed(ReadIds(place, known));
        return (place.IsText ? place.Text() : null) switch
        {
            "all" => Who.All,
            "others" => Who.Others,
            "municipalities" => Who.Municipalities,
            "region" => Who.Region,
            _ => throw place.Wrong($"{place.Found()} is not a group of principals; use all, others, municipalities, region or an array of ids"),
        };
    }

    private static List<string> ReadIds(JsonPlace place, KnownIds? known)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in place.Items())
        {
            var id = item.Text();
            if (known is not null && !known.Principals.Contains(id))
                throw item.Wrong($"\"{id}\" is not one of the principals");
            if (!seen.Add(id))
                throw item.Wrong($"\"{id}\" is listed twice");
            ids.Add(id);
        }

        return ids;
    }

    private static void WriteTerms(Utf8JsonWriter writer, string name, IReadOnlyList<Condition> terms)
    {
        writer.WriteStartArray(name);
        foreach (var term in terms)
            Write(writer, term);
        writer.WriteEndArray();
    }

    private static void WriteWho(Utf8JsonWriter writer, Who who)
    {
        if (who.Group != WhoGroup.Listed)
        {
            writer.WriteString("principals", WireWord.Of(who.Group));
            return;
        }

        writer.WriteStartArray("principals");
        foreach (var id in who.Ids)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
    }
}

/// <summary>Whom and what a condition may name.</summary>
/// <param name="Principals">Ids of the principals.</param>
/// <param name="Points">Numbers of the points.</param>
internal sealed record KnownIds(IReadOnlySet<string> Principals, IReadOnlySet<int> Points);
