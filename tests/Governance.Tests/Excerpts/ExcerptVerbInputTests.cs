using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Governance.Host;
using Governance.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Excerpts;

/// <summary>The verb <c>excerpt</c> given what people and scripts give it: other encodings, nothing, no text at all.</summary>
public sealed class ExcerptVerbInputTests
{
    private const string Minutes = "Hälso- och sjukvårdsnämnden\r\nSammanträdesdatum 2024-05-07\r\n\r\n§ 12 Förslag från länet\r\nHSN 2024/7\r\n\r\nBeslut\r\nNämnden avsätter 1 150 000 kr.\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Minutes) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Minutes)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Minutes)] },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes(Minutes) },
        { "UTF-16 of the other order", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Minutes)] },
        { "Windows-1252", Encoding.Latin1.GetBytes(Minutes) },
    };

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "a file of 0 bytes", [], "empty" },
        { "white space", " \n\t\r\n "u8.ToArray(), "no letters" },
        { "a binary file", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 % 251))], "neither PDF" },
        { "zeros", new byte[1024], "neither PDF" },
        { "a picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "picture" },
        { "a broken PDF", "%PDF-1.7\n1 0 obj\n<<"u8.ToArray(), "" },
        { "a zip that is no Word file", [(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0], "" },
        { "letters that were decoded twice", Encoding.UTF8.GetBytes("SammantrÃ¤desdatum 2024-05-07\nÂ§ 12\nStrategin antas."), "encoding" },
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_text_in_any_usual_encoding_is_read(string encoding, byte[] file)
    {
        var (exit, output, error) = await RunAsync(file);

        Assert.Equal((encoding, 0, ""), (encoding, exit, error));
        var item = Assert.Single(output.GetProperty("items").EnumerateArray());
        Assert.Equal(("Hälso- och sjukvårdsnämnden", "§ 12"), (item.GetProperty("body").GetString(), item.GetProperty("paragraph").GetString()));
        Assert.Equal(("allocated", 115_000_000), (item.GetProperty("points")[0].GetProperty("outcome").GetString(), item.GetProperty("points")[0].GetProperty("amounts")[0].GetInt64()));
    }

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_holds_no_text_is_answered_with_the_reason_and_exit_0(string what, byte[] file, string reason)
    {
        var (exit, output, error) = await RunAsync(file);

        Assert.Equal((what, 0, ""), (what, exit, error));
        Assert.Empty(output.GetProperty("items").EnumerateArray());
        Assert.Contains(reason, output.GetProperty("unreadable").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_no_file_nor_two_is_exit_2()
    {
        Assert.Equal(2, await ExitAsync());
        Assert.Equal(2, await ExitAsync("a.txt", "b.txt"));
    }

    [Fact]
    public async Task A_folder_is_exit_2() => Assert.Equal(2, await ExitAsync(Path.GetTempPath()));

    // Bytes, not characters: what is piped in may be of any encoding, or nothing.
    [Theory]
    [InlineData(false, "the file is empty")]
    [InlineData(true, null)]
    public async Task Standard_input_is_read_as_bytes(bool any, string? unreadable)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Governance.Host.dll"), "excerpt", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (any)
            await process.StandardInput.BaseStream.WriteAsync(Encoding.Latin1.GetBytes(Minutes), TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        var json = JsonDocument.Parse(await output).RootElement;
        Assert.Equal((unreadable, any ? 1 : 0), (json.GetProperty("unreadable").GetString(), json.GetProperty("items").GetArrayLength()));
    }

    private static async Task<(int Exit, JsonElement Output, string Error)> RunAsync(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"excerpt-{Guid.CreateVersion7()}");
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        try
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            var exit = await Verb.RunAsync(new VerbContext([path], new ServiceCollection().BuildServiceProvider(), output, error, TextReader.Null));
            return (exit, JsonDocument.Parse(output.ToString()).RootElement, error.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<int> ExitAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await Verb.RunAsync(new VerbContext(arguments, new ServiceCollection().BuildServiceProvider(), output, error, TextReader.Null));
        Assert.Equal("", output.ToString());
        Assert.NotEqual("", error.ToString());
        return exit;
    }

    private static Verb Verb => Modules.All.SelectMany(m => m.Verbs).Single(v => v.Name == "excerpt");
}
