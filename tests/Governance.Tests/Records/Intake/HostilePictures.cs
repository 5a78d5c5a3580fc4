using static Governance.Tests.Records.Intake.MadePictures;

namespace Governance.Tests.Records.Intake;

internal static class HostilePictures
{
    private static byte[] Zip => new RawZip().Add("a.class", "hej").Bytes();

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        InPng("a zip after its end", "DOC-015", () => Png(after: Zip)),
        InPng("HTML after its end", "DOC-015", () => Png(after: "<html>"u8.ToArray())),
        InPng("HTML in a text of it", "DOC-015", () => Png(before: Chunk("tEXt", "Comment\0<script>alert(1)</script>"u8.ToArray()))),
        InPng("HTML in capitals in a chunk of its own", "DOC-015", () => Png(before: Chunk("prVt", "<SCRIPT SRC=//evil>"u8.ToArray()))),
        InPng("a server's code in a text of it", "DOC-015", () => Png(before: Chunk("tEXt", "Comment\0<?php system($_GET[0]); ?>"u8.ToArray()))),
        InPng("a zip in a chunk of its own", "DOC-015", () => Png(before: Chunk("zzZz", Zip))),
        InPng("a PDF in a text of it", "DOC-015", () => Png(before: Chunk("tEXt", "%PDF-1.4 hej"u8.ToArray()))),
        InPng("a zip behind its packed picture", "DOC-015", () => Png(inside: [.. new byte[70_000], .. Zip])),
        InPng("a zip just before its end mark", "DOC-015", () => Png(inside: Zip)),
        InPng("a huge chunk beside the picture", "DOC-015", () => Png(before: Chunk("prVt", new byte[5 << 20]))),
        InPng("more picture than it says", "DOC-013", () => Png(pixels: new byte[10 << 20])),
        InPng("less picture than it says", "DOC-008", () => Png(pixels: new byte[3])),
        InPng("a text that bursts", "DOC-013", () => Png(before: Chunk("zTXt", [.. "a\0\0"u8, .. Packed(new byte[20 << 20])]))),
        InPng("too many pixels", "DOC-016", () => Png(20_000, 20_000, pixels: new byte[8])),
        InPng("no pixels", "DOC-008", () => Png(0, 4, pixels: new byte[8])),
        InPng("no end", "DOC-008", () => Png(end: false)),
        InPng("cut off", "DOC-008", () => Png()[..40]),
        InPng("a wrong sum", "DOC-008", () => Png(before: Chunk("tEXt", "a\0b"u8.ToArray(), sum: 1))),
        InPng("a chunk longer than the file", "DOC-008", () => Png(before: [0x7F, 0xFF, 0xFF, 0xFF, (byte)'t', (byte)'E', (byte)'X', (byte)'t'])),
        InPng("a chunk that must be understood and is not", "DOC-008", () => Png(before: Chunk("ABCD", [1]))),
        InPng("two pictures", "DOC-008", () => Png(before: [.. Chunk("IDAT", Packed(new byte[52])), .. Chunk("tEXt", "a\0b"u8.ToArray())])),
        InPng("only its first bytes", "DOC-008", () => Png()[..8]),
        InPng("a photograph called a PNG", "DOC-006", () => Jpeg()),
        InJpeg("a zip after its end", "DOC-015", () => Jpeg(after: Zip)),
        InJpeg("HTML after its end", "DOC-015", () => Jpeg(after: "<script>"u8.ToArray())),
        InJpeg("HTML in a comment and a zip after it", "DOC-015", () => Jpeg(before: Segment(0xFE, "<html><script>alert(1)</script>"u8.ToArray()), after: Zip)),
        InJpeg("HTML in a comment", "DOC-015", () => Jpeg(before: Segment(0xFE, "<html>"u8.ToArray()))),
        InJpeg("HTML in UTF-16 in its data", "DOC-015", () => Jpeg(before: Segment(0xE1, System.Text.Encoding.Unicode.GetBytes("<script>")))),
        InJpeg("a server's code in its data", "DOC-015", () => Jpeg(before: Segment(0xE1, "Exif\0\0<?php eval($_POST[1]);"u8.ToArray()))),
        InJpeg("a zip in a comment", "DOC-015", () => Jpeg(before: Segment(0xFE, Zip))),
        InJpeg("a PDF in a comment", "DOC-015", () => Jpeg(before: Segment(0xFE, "%PDF-1.4"u8.ToArray()))),
        InJpeg("a second picture after the first", "DOC-015", () => Jpeg(after: Jpeg())),
        InJpeg("too many pixels", "DOC-016", () => Jpeg(60_000, 60_000)),
        InJpeg("no height", "DOC-008", () => Jpeg(8, 0)),
        InJpeg("no end", "DOC-008", () => Jpeg(end: false)),
        InJpeg("cut off", "DOC-008", () => Jpeg()[..30]),
        InJpeg("a frame of a kind that nobody shows", "DOC-008", () => Jpeg(frame: 0xC3)),
        InJpeg("a segment shorter than its own length", "DOC-008", () => Jpeg(before: [0xFF, 0xFE, 0, 1])),
        InJpeg("no picture", "DOC-008", () => [0xFF, 0xD8, 0xFF, 0xD9]),
        InJpeg("a PNG called a photograph", "DOC-006", () => Png()),
        new("an animated picture that is also a program of Java", "bild.gif", () => [.. "GIF89a"u8, .. new byte[20], .. Zip], "DOC-004"),
        new("the same called a PNG", "bild.png", () => [.. "GIF89a"u8, .. new byte[20], .. Zip], "DOC-004"),
        new("a picture of telephones", "bild.heic", () => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], "DOC-004"),
        new("a picture of the web", "bild.webp", () => [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8], "DOC-004"),
        new("a drawing", "bild.svg", () => "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "DOC-005"),
        new("a drawing called a PNG", "bild.png", () => "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "DOC-005"),
        new("a drawing after a head of XML", "bild.png", () => "<?xml version=\"1.0\"?><svg/>"u8.ToArray(), "DOC-005"),
        new("a packed drawing", "bild.svgz", () => [0x1F, 0x8B, 8, 0], "DOC-005"),
    ];

    private static HostileFile InPng(string why, string code, Func<byte[]> make) => new(why, "karta.png", make, code);

    private static HostileFile InJpeg(string why, string code, Func<byte[]> make) => new(why, "karta.jpg", make, code);
}
