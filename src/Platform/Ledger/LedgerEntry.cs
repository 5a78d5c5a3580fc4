using System.Globalization;
using System.Text.Json.Nodes;

namespace Governance.Platform.Ledger;

/// <summary>
/// A leaf of a log as it is hashed and handed out (rules.md, 4): canonical JSON of eleven members, no text, no personal data.
/// Members that have no value are <c>null</c>, so that schema 1 has one form only, which the Verifier knows by heart.
/// </summary>
public sealed record LedgerEntry
{
    /// <summary>The only schema so far.</summary>
    public const int Schema = 1;

    /// <summary>Bytes that an entry may have at most: what tlog-tiles can hold.</summary>
    public const int MaxSize = 65_535;

    /// <summary>The log's origin.</summary>
    public required string Log { get; init; }

    /// <summary>Place in the log, from zero.</summary>
    public required long Index { get; init; }

    /// <summary>UTC instant; kept to the microsecond, which is what every database of ours holds.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account that acted.</summary>
    public required Guid Actor { get; init; }

    /// <summary>The mandate by whose force it acted; null for the platform's own verbs and jobs.</summary>
    public Guid? Mandate { get; init; }

    /// <summary>The principal that it is about, if one.</summary>
    public Guid? Principal { get; init; }

    /// <summary>The principal on whose behalf somebody else acted.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>Past tense, such as <c>RecommendationSent</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The row that changed.</summary>
    public required Guid Subject { get; init; }

    /// <summary>SHA-256 of salt ‖ payload, 32 bytes.</summary>
    public required byte[] Commitment { get; init; }

    /// <summary>The entry that an event is, once it has its place.</summary>
    public static LedgerEntry Of(LedgerEvent happened, string log, long index) => new()
    {
        Log = log,
        Index = index,
        At = happened.At,
        Actor = happened.ActorId,
        Mandate = happened.MandateId,
        Principal = happened.PrincipalId,
        OnBehalfOf = happened.OnBehalfOf,
        Type = happened.Type,
        Subject = happened.SubjectId,
        Commitment = happened.Commitment,
    };

    /// <summary>The exact bytes that are hashed.</summary>
    public byte[] Bytes()
    {
        if (Index < 0 || Commitment.Length != MerkleTree.HashSize || !IsPlain(Log) || !IsPlain(Type) || At.Kind == DateTimeKind.Local)
            throw new InvalidOperationException("An entry has an index, a commitment of 32 bytes, a log and type in ASCII without quotes, and a time in UTC.");
        var bytes = CanonicalJson.Bytes(new JsonObject
        {
            ["actor"] = Text(Actor),
            ["commitment"] = Convert.ToBase64String(Commitment),
            ["index"] = Index,
            ["log"] = Log,
            ["mandate"] = Text(Mandate),
            ["onBehalfOf"] = Text(OnBehalfOf),
            ["principal"] = Text(Principal),
            ["schema"] = Schema,
            ["subject"] = Text(Subject),
            ["time"] = At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["type"] = Type,
        });
        return bytes.Length <= MaxSize ? bytes : throw new InvalidOperationException($"An entry has at most {MaxSize} bytes.");
    }

    private static string? Text(Guid? id) => id?.ToString("D", CultureInfo.InvariantCulture);

    private static bool IsPlain(string text) => text.Length > 0 && text.All(c => c is > ' ' and <= '~' and not '"' and not '\\');
}
