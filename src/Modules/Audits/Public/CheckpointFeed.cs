using System.Globalization;
using System.Text;
using System.Xml;
using Governance.Platform.Ledger;

namespace Governance.Audits.Public;

/// <summary>Checkpoints of a log as a feed (Atom, RFC 4287): whoever follows it keeps what a rewritten log cannot take back.</summary>
internal static class CheckpointFeed
{
    /// <summary>How many a feed holds.</summary>
    public const int Most = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed, the newest first.</summary>
    /// <param name="state">The log.</param>
    /// <param name="checkpoints">Its checkpoints, the newest first; those that the log did not sign are left out.</param>
    /// <param name="self">The address of the feed.</param>
    public static byte[] Write(LogState state, IReadOnlyList<PublishedCheckpoint> checkpoints, string self)
    {
        var signed = checkpoints.Where(c => c.IsSigned).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "title", state.Origin);
            Element(xml, "id", Id(state.Origin));
            Element(xml, "updated", Instant(signed.Count > 0 ? signed[0].SignedAt : DateTime.UnixEpoch));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", state.Origin);
            xml.WriteEndElement();
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("href", self);
            xml.WriteEndElement();
            foreach (var checkpoint in signed)
                Entry(xml, state.Origin, checkpoint);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, string origin, PublishedCheckpoint checkpoint)
    {
        var size = checkpoint.Size.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", $"{size} {Convert.ToBase64String(checkpoint.Root)}");
        Element(xml, "id", $"{Id(origin)}:{size}");
        Element(xml, "updated", Instant(checkpoint.SignedAt));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(checkpoint.Note.Note);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, value);

    private static string Id(string origin) => "urn:lansforum:" + Uri.EscapeDataString(origin);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
