using System.Buffers;
using System.Buffers.Text;

namespace Governance.Verifier;

/// <summary>
/// The form of an entry: canonical JSON (RFC 8785) with exactly the eleven members of schema 1. An object of which all names
/// and most forms of values are known has one spelling, so it is read by comparing, not by parsing.
/// </summary>
internal static class EntryForm
{
    /// <summary>Bytes that an entry may have at most.</summary>
    public const int MaxSize = 65_535;

    /// <summary>Bytes of a commitment in Base64.</summary>
    public const int CommitmentLength = 44;

    // All that stands unescaped in a canonical string of ASCII.
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Where(c => c is not ('"' or '\\')).Select(c => (byte)c)]);

    /// <summary>What is wrong with the entry; null if nothing is.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="index">The leaf that it is.</param>
    /// <param name="log">The log's origin as UTF-8.</param>
    /// <param name="commitment">Where its commitment goes, in Base64.</param>
    public static string? Wrong(ReadOnlySpan<byte> entry, long index, ReadOnlySpan<byte> log, Span<byte> commitment)
    {
        var rest = entry;
        if (!Value(ref rest, "{\"actor\":"u8, nullable: false, out _) || !Value(ref rest, ",\"commitment\":"u8, nullable: false, out var committed) || committed.Length != CommitmentLength)
            return NotSchema1;
        committed.CopyTo(commitment);
        if (!Literal(ref rest, ",\"index\":"u8) || !Utf8Parser.TryParse(rest, out ulong said, out var digits) || digits > 1 && rest[0] == '0' || rest[0] == '+')
            return NotSchema1;
        rest = rest[digits..];
        if (!Value(ref rest, ",\"log\":"u8, nullable: false, out var itsLog)
            || !Value(ref rest, ",\"mandate\":"u8, nullable: true, out _)
            || !Value(ref rest, ",\"onBehalfOf\":"u8, nullable: true, out _)
            || !Value(ref rest, ",\"principal\":"u8, nullable: true, out _)
            || !Literal(ref rest, ",\"schema\":1"u8)
            || !Value(ref rest, ",\"subject\":"u8, nullable: false, out _)
            || !Value(ref rest, ",\"time\":"u8, nullable: false, out _)
            || !Value(ref rest, ",\"type\":"u8, nullable: false, out _)
            || !rest.SequenceEqual("}"u8))
        {
            return NotSchema1;
        }

        if (said != (ulong)index)
            return $"the entry says that it is leaf {said}";
        return itsLog.SequenceEqual(log) ? null : "the entry is of another log";
    }

    private const string NotSchema1 = "the entry is not canonical JSON of schema 1";

    private static bool Literal(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text))
            return false;
        rest = rest[text.Length..];
        return true;
    }

    private static bool Value(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, bool nullable, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!Literal(ref rest, name))
            return false;
        if (nullable && Literal(ref rest, "null"u8))
            return true;
        if (rest.Length < 2 || rest[0] != '"')
            return false;
        var length = rest[1..].IndexOfAnyExcept(Plain);
        if (length < 0 || rest[1 + length] != '"')
            return false;
        value = rest.Slice(1, length);
        rest = rest[(length + 2)..];
        return true;
    }
}
