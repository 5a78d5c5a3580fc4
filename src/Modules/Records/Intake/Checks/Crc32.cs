namespace Governance.Records.Intake.Checks;

/// <summary>The checksum of zip and PNG.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++)
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];

    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var crc = ~_state;
        foreach (var b in bytes)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        _state = ~crc;
    }
}
