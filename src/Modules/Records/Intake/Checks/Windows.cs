namespace Governance.Records.Intake.Checks;

/// <summary>Some bytes of a stream with what stands before and after them.</summary>
/// <param name="Buffer">All of it.</param>
/// <param name="From">First byte that nobody has looked at.</param>
/// <param name="To">The byte after the last one to look at; what follows is shown again in the next window.</param>
/// <param name="Offset">Where in the stream the first byte of the buffer stands.</param>
internal readonly record struct Window(ReadOnlyMemory<byte> Buffer, int From, int To, long Offset);

/// <summary>Reads a stream of any length in windows that overlap, so that what is looked for never falls between two.</summary>
internal static class Windows
{
    /// <summary>How far back one may look.</summary>
    public const int Behind = 65_536;

    private const int Ahead = 1_024;
    private const int Step = 262_144;

    /// <summary>The windows of a stream from where it stands; each is valid until the next.</summary>
    public static IEnumerable<Window> Of(Stream stream)
    {
        var buffer = new byte[Behind + Step + Ahead];
        var (have, from, offset, ended) = (0, 0, 0L, false);
        while (!ended)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(have), buffer.Length - have, throwOnEndOfStream: false);
            ended = have + read < buffer.Length;
            have += read;
            var to = ended ? have : have - Ahead;
            yield return new Window(buffer.AsMemory(0, have), from, to, offset);
            var drop = Math.Max(0, to - Behind);
            buffer.AsSpan(drop, have - drop).CopyTo(buffer);
            (have, from, offset) = (have - drop, to - drop, offset + drop);
        }
    }
}
