using Governance.Records.Intake;
using Governance.Records.Storage;

namespace Governance.Tests.Records.Intake;

public sealed class FileIntakeTests
{
    private static byte[] Text(int length) => [.. Enumerable.Repeat((byte)'a', length)];

    [Theory]
    [InlineData("protokoll.pdf", "application/pdf", FileKind.Pdf)]
    [InlineData("bild.png", "image/png", FileKind.Png)]
    [InlineData("bild.jpg", "image/jpeg", FileKind.Jpeg)]
    [InlineData("text.txt", "text/plain", FileKind.Text)]
    [InlineData("beslut.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind.Word)]
    [InlineData("budget.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKind.Excel)]
    [InlineData("beslut.odt", "application/vnd.oasis.opendocument.text", FileKind.OpenDocument)]
    internal async Task The_media_type_is_of_what_the_file_is(string name, string mediaType, FileKind kind)
    {
        using var intake = new TestIntake();
        var content = kind switch
        {
            FileKind.Pdf => MadePdf.Of(),
            FileKind.Png => MadePictures.Png(),
            FileKind.Jpeg => MadePictures.Jpeg(),
            FileKind.Word => MadeOffice.Word().Bytes(),
            FileKind.Excel => MadeOffice.Excel().Bytes(),
            FileKind.OpenDocument => MadeOffice.OpenDocument().Bytes(),
            _ => Text(10),
        };
        var received = await intake.ReceiveAsync(name, content);
        Assert.Equal((name, kind, mediaType, (long)content.Length), (received.FileName, received.Kind, received.MediaType, received.Length));
    }

    [Theory]
    [InlineData("protokoll\u202E.txt", "protokoll.txt")]
    [InlineData("a\u200Bb\u0007c.txt", "abc.txt")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\temp\\protokoll.txt", "protokoll.txt")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("lpt1.protokoll.txt", "_lpt1.protokoll.txt")]
    [InlineData("a<b>:\"c|d?*.txt", "a_b___c_d__.txt")]
    [InlineData("  många   \t blanksteg .txt", "många blanksteg.txt")]
    [InlineData("protokoll.txt. . .", "protokoll.txt")]
    [InlineData("A\u030Arsredovisning.TXT", "Årsredovisning.TXT")]
    [InlineData("Dnr KS 2026-117. Svar på remiss", "Dnr KS 2026-117. Svar på remiss.txt")]
    public async Task A_name_is_made_harmless(string sent, string kept)
    {
        using var intake = new TestIntake();
        Assert.Equal(kept, (await intake.ReceiveAsync(sent, Text(3))).FileName);
    }

    [Fact]
    public async Task A_long_name_keeps_its_extension()
    {
        using var intake = new TestIntake();
        var name = (await intake.ReceiveAsync(new string('å', 119) + "😀😀.txt", Text(3))).FileName;
        Assert.True(name.Length <= 120);
        Assert.EndsWith("å.txt", name);
    }

    [Fact]
    public async Task A_file_may_be_as_large_as_the_limit_and_no_byte_larger()
    {
        using var intake = new TestIntake(new IntakeLimits { FileBytes = 2_000 });
        await intake.ReceiveAsync("a.txt", Text(2_000));
        var refused = await Assert.ThrowsAsync<FileRefused>(() => intake.ReceiveAsync("a.txt", Text(2_001)));
        Assert.Equal("DOC-002", refused.Code);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_cut_off_at_the_limit()
    {
        using var intake = new TestIntake(new IntakeLimits { FileBytes = 1 << 20 });
        var endless = new MadeStream(long.MaxValue);
        var refused = await Assert.ThrowsAsync<FileRefused>(() => intake.Intake.ReceiveAsync(TestIntake.Room, 0, "a.txt", endless, TestContext.Current.CancellationToken));
        Assert.Equal("DOC-002", refused.Code);
        Assert.InRange(endless.Given, 1 << 20, (1 << 20) + 200_000);
        Assert.Empty(intake.Incoming);
    }

    [Fact]
    public async Task A_room_may_be_filled_and_no_byte_more()
    {
        using var intake = new TestIntake(new IntakeLimits { RoomBytes = 10_000 });
        await intake.ReceiveAsync("a.txt", Text(4_000), used: 6_000);
        var refused = await Assert.ThrowsAsync<FileRefused>(() => intake.ReceiveAsync("a.txt", Text(4_000), used: 6_001));
        Assert.Equal("DOC-003", refused.Code);
    }

    [Fact]
    public async Task Too_many_pages_are_refused()
    {
        using var intake = new TestIntake(new IntakeLimits { Pages = 2 });
        await intake.ReceiveAsync("a.pdf", MadeFiles.Pdf("ett\ftvå"));
        Assert.Equal("DOC-017", (await Assert.ThrowsAsync<FileRefused>(() => intake.ReceiveAsync("a.pdf", MadeFiles.Pdf("ett\ftvå\ftre")))).Code);
    }

    [Fact]
    public async Task A_check_ends_when_its_time_is_up()
    {
        using var intake = new TestIntake(new IntakeLimits { CheckSeconds = 1, FileBytes = 400 << 20 });
        var data = MadePictures.Packed(new byte[100 << 20]);
        var slow = MadePdf.Of(more: [.. Enumerable.Repeat(MadePdf.Stream("/Subtype /Image /Filter /FlateDecode", data), 400)]);
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("DOC-018", (await Assert.ThrowsAsync<FileRefused>(() => intake.ReceiveAsync("a.pdf", slow))).Code);
        Assert.InRange(started.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task An_upload_that_is_broken_off_leaves_nothing()
    {
        using var intake = new TestIntake();
        await Assert.ThrowsAsync<IOException>(() => intake.Intake.ReceiveAsync(TestIntake.Room, 0, "a.txt", new MadeStream(100_000) { BreaksAt = 50_000 }, TestContext.Current.CancellationToken));
        Assert.Empty(intake.Incoming);
        Assert.Empty(intake.Stored);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_is_swept_away()
    {
        using var intake = new TestIntake();
        await intake.ReceiveAsync("a.txt", Text(3));
        var folder = Directory.CreateTempSubdirectory("swept").FullName;
        var incoming = Directory.CreateDirectory(Path.Combine(folder, "incoming")).FullName;
        var (old, fresh) = (Path.Combine(incoming, "old.part"), Path.Combine(incoming, "fresh.part"));
        await File.WriteAllTextAsync(old, "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(fresh, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { ["GOVERNANCE_DATA"] = folder };
        using var other = new FileIntake(intake.Blobs, new NoVirusScan(), Microsoft.Extensions.Options.Options.Create(new IntakeLimits()), configuration, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<FileIntake>.Instance);
        await other.ReceiveAsync(TestIntake.Room, 0, "a.txt", new MemoryStream(Text(3)), TestContext.Current.CancellationToken);
        Assert.Equal([fresh], Directory.GetFiles(incoming));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(ScanVerdict.Infected, "DOC-020")]
    [InlineData(ScanVerdict.Unknown, "DOC-019")]
    internal async Task What_the_scanner_does_not_pass_is_not_stored(ScanVerdict verdict, string code)
    {
        using var intake = new TestIntake(scan: new Saying(verdict));
        Assert.Equal(code, (await Assert.ThrowsAsync<FileRefused>(() => intake.ReceiveAsync("a.txt", Text(3)))).Code);
        Assert.Empty(intake.Stored);
        Assert.Empty(intake.Incoming);
    }

    [Fact]
    public async Task The_same_bytes_in_two_rooms_are_two_blobs()
    {
        using var intake = new TestIntake();
        var other = Guid.CreateVersion7();
        var first = await intake.ReceiveAsync("a.txt", Text(3));
        await intake.ReceiveAsync("b.txt", Text(3));
        Assert.Single(intake.Stored);
        Assert.False(await intake.Blobs.ExistsAsync(new BlobAddress(other, first.Sha256), TestContext.Current.CancellationToken));
        await intake.Intake.ReceiveAsync(other, 0, "a.txt", new MemoryStream(Text(3)), TestContext.Current.CancellationToken);
        Assert.Equal(2, intake.Stored.Count);
    }

    private sealed class Saying(ScanVerdict verdict) : IVirusScan
    {
        public Task<ScanAnswer> ScanAsync(string file, CancellationToken cancellationToken) => Task.FromResult(new ScanAnswer(verdict, ""));
    }
}
