using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Governance.Tests.Records.Intake;

/// <summary>A zip written byte by byte, so that it can lie in every way that a zip can.</summary>
internal sealed class RawZip
{
    private readonly List<Part> _parts = [];

    public byte[] Before { get; init; } = [];

    public byte[] After { get; init; } = [];

    public byte[] Comment { get; init; } = [];

    /// <summary>Says that there are so many parts; the truth when null.</summary>
    public int? Count { get; init; }

    public RawZip Add(string name, string content) => Add(new Part(name, Encoding.UTF8.GetBytes(content)));

    public RawZip Add(string name, byte[] content) => Add(new Part(name, content));

    public RawZip Add(Part part)
    {
        _parts.Add(part);
        return this;
    }

    /// <summary>The same parts in another zip.</summary>
    public RawZip Into(RawZip other)
    {
        other._parts.AddRange(_parts);
        return other;
    }

    /// <summary>The same zip with another content for a part, or with the part added.</summary>
    public RawZip With(string name, string content)
    {
        _parts.RemoveAll(p => p.Name == name);
        return Add(name, content);
    }

    public RawZip With(string name, Func<string, string> change)
    {
        var at = _parts.FindIndex(p => p.Name == name);
        _parts[at] = _parts[at] with { Content = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(_parts[at].Content))) };
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        file.Write(Before);
        var directory = new MemoryStream();
        var last = 0L;
        foreach (var part in _parts)
        {
            var packed = part.Deflated ? Deflate(part.Content) : part.Content;
            var header = part.SharesDataOfLast ? last : file.Position - Before.Length;
            if (!part.SharesDataOfLast)
            {
                file.Write(Head(part, packed, part.LocalName ?? part.Name, local: true, header));
                file.Write(packed);
                file.Write(part.Gap);
            }

            last = header;
            directory.Write(Head(part, packed, part.Name, local: false, header));
        }

        var (start, size) = (file.Position - Before.Length, directory.Length);
        directory.WriteTo(file);
        var end = new byte[22];
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(Count ?? _parts.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(Count ?? _parts.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)Comment.Length);
        file.Write(end);
        file.Write(Comment);
        file.Write(After);
        return file.ToArray();
    }

    private static byte[] Head(Part part, byte[] packed, string name, bool local, long at)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var head = new byte[(local ? 30 : 46) + bytes.Length];
        var fields = head.AsSpan(local ? 4 : 6);
        (local ? "PK\x03\x04"u8 : "PK\x01\x02"u8).CopyTo(head);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], part.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], part.Method ?? (ushort)(part.Deflated ? 8 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], part.Crc ?? System.IO.Hashing.Crc32.HashToUInt32(part.Content));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)(part.Claimed ?? part.Content.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)bytes.Length);
        if (!local)
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), (uint)at);
        bytes.CopyTo(head.AsSpan(local ? 30 : 46));
        return head;
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }

    /// <summary>A part, with what it says of itself where that is not the truth.</summary>
    internal sealed record Part(string Name, byte[] Content)
    {
        public bool Deflated { get; init; } = true;

        public ushort? Method { get; init; }

        public ushort Flags { get; init; } = 0x0800;

        public uint? Crc { get; init; }

        public long? Claimed { get; init; }

        public string? LocalName { get; init; }

        public byte[] Gap { get; init; } = [];

        public bool SharesDataOfLast { get; init; }
    }
}
