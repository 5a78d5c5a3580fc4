using System.Text;

namespace Governance.Tests.Records.Intake;

internal static class HostileTexts
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Text("a page", "DOC-005", "<!DOCTYPE html><html><body>hej</body></html>"),
        Text("a page after much air", "DOC-005", new string(' ', 5_000) + "\n<html>"),
        Text("a script in the middle", "DOC-005", "Protokoll\n" + new string('x', 70_000) + "\n<script>alert(1)</script>"),
        Text("a tag across two pieces", "DOC-005", new string('x', 65_532) + "<script>"),
        Text("a comment of a page first", "DOC-005", "<!-- hej --><p onclick=x>"),
        Text("a drawing", "DOC-005", "<svg onload=alert(1)>"),
        Text("a frame", "DOC-005", "hej <IFRAME src=//evil>"),
        Text("a server's code", "DOC-005", "<?php system('id'); ?>"),
        Text("a script of a shell", "DOC-005", "#!/bin/sh\nrm -rf /"),
        Text("a script of Windows", "DOC-005", "@echo off\r\ndel /s c:\\"),
        Text("a formatted text with objects", "DOC-004", "{\\rtf1 {\\object}}"),
        Text("a program for printers", "DOC-004", "%!PS-Adobe-3.0"),
        Text("a saved page", "DOC-004", "MIME-Version: 1.0\nContent-Type: multipart/related"),
        Text("a PDF further down", "DOC-015", "hej\n%PDF-1.4\n"),
        Bytes("a page in UTF-16", "DOC-005", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")]),
        Bytes("a page in UTF-16, the other way", "DOC-005", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("hej <script>")]),
        Bytes("a page after a mark of UTF-8", "DOC-005", [0xEF, 0xBB, 0xBF, .. "<html>"u8]),
        Bytes("a zero in it", "DOC-004", "hej\0hej"u8.ToArray()),
        Bytes("a zero far down", "DOC-021", [.. Enumerable.Repeat((byte)'a', 5_000), 0]),
        Bytes("control characters", "DOC-021", [.. "hej "u8, 0x1B, .. "[31m"u8]),
        Bytes("bytes that mean nothing", "DOC-021", [.. "hej "u8, 0x81, 0x8D, 0x9D]),
        Bytes("half letters in UTF-16", "DOC-021", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]),
        Bytes("random bytes", "DOC-004", Noise()),
        Bytes("a program", "DOC-004", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0]),
        Bytes("a program of Linux", "DOC-004", [0x7F, .. "ELF"u8, 2, 1, 1, 0]),
        Bytes("nothing", "DOC-001", []),
        new("a page by its name", "protokoll.html", () => "hej"u8.ToArray(), "DOC-005"),
        new("a script by its name", "protokoll.js", () => "hej"u8.ToArray(), "DOC-005"),
        new("XML by its name", "protokoll.xml", () => "hej"u8.ToArray(), "DOC-005"),
        new("a shortcut by its name", "protokoll.lnk", () => "hej"u8.ToArray(), "DOC-004"),
        new("a text called a PDF", "protokoll.pdf", () => "hej"u8.ToArray(), "DOC-006"),
        new("a table called so", "lista.csv", () => "a;b"u8.ToArray(), "DOC-006"),
        new("a page's name before the last", "protokoll.html.txt", () => "hej"u8.ToArray(), "DOC-007"),
        new("a long name with a program's extension at its end", new string('a', 400) + ".txt" + new string(' ', 50) + ".exe", () => "hej"u8.ToArray(), "DOC-004"),
    ];

    private static byte[] Noise()
    {
        var bytes = new byte[4_096];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static HostileFile Text(string why, string code, string text) => new(why, "protokoll.txt", () => Encoding.UTF8.GetBytes(text), code);

    private static HostileFile Bytes(string why, string code, byte[] bytes) => new(why, "protokoll.txt", () => bytes, code);
}
