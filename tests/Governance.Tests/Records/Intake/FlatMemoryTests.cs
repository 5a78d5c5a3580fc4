using Governance.Records.Intake;
using Governance.Records.Intake.Checks;

namespace Governance.Tests.Records.Intake;

/// <summary>
/// A file of 60 MB is checked with no more memory than one of 6 MB. All bytes that the checking thread ever asks for are
/// counted, so the peak is below that; other tests beside this one do not disturb the count.
/// </summary>
public sealed class FlatMemoryTests : IDisposable
{
    private const long Slack = 4 << 20;

    private readonly string _file = Path.GetTempFileName();
    private readonly IntakeLimits _limits = new() { FileBytes = 100 << 20, CheckSeconds = 300 };

    public static TheoryData<string> Kinds => ["pdf", "pdf-image", "docx", "xlsx", "odt", "png", "jpg", "txt"];

    [Theory, MemberData(nameof(Kinds))]
    public void It_does_not_grow_with_the_file(string kind)
    {
        // Once for what is made at first use.
        Allocated(kind, 1);
        var (small, large) = (Allocated(kind, 6), Allocated(kind, 60));
        Assert.True(large < small + Slack, $"{kind}: {small >> 10} kB for 6 MB, {large >> 10} kB for 60 MB");
        Assert.True(large < 24 << 20, $"{kind}: {large >> 10} kB");
    }

    [Fact]
    public async Task What_arrives_is_on_disk_before_more_is_asked_for()
    {
        using var intake = new TestIntake(_limits);
        MadeStream? sent = null;
        var (largest, behind) = (0, 0L);
        sent = new MadeStream(60L << 20)
        {
            Asked = size =>
            {
                largest = Math.Max(largest, size);
                behind = Math.Max(behind, sent!.Given - new FileInfo(Assert.Single(intake.Incoming)).Length);
            },
        };
        await intake.Intake.ReceiveAsync(TestIntake.Room, 0, "a.txt", sent, TestContext.Current.CancellationToken);
        Assert.Equal(60L << 20, sent.Given);
        Assert.InRange(largest, 1, 1 << 20);
        Assert.Equal(0, behind);
    }

    public void Dispose() => File.Delete(_file);

    private long Allocated(string kind, int megabytes)
    {
        Write(kind, megabytes << 20);
        Assert.InRange(new FileInfo(_file).Length, megabytes * 1_000_000L, megabytes * 1_200_000L);
        var file = new CheckedFile(_file, _limits, TestContext.Current.CancellationToken);
        var before = GC.GetAllocatedBytesForCurrentThread();
        FileChecks.Check(file);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Write(string kind, int bytes)
    {
        // What does not pack, so that the file is as large as its content.
        var noise = new byte[bytes];
        new Random(bytes).NextBytes(noise);
        File.WriteAllBytes(_file, kind switch
        {
            "pdf" => MadePdf.Of(more: MadePdf.Stream("", noise)),
            "pdf-image" => MadePdf.Of(more: MadePdf.Stream("/Subtype /Image /Filter /FlateDecode", MadePictures.Packed(noise))),
            "docx" => MadeOffice.Word(types: "<Default Extension=\"png\" ContentType=\"image/png\"/>").Add("word/media/image1.png", noise).Bytes(),
            "xlsx" => MadeOffice.Excel().Add("xl/media/image1.png", noise).Bytes(),
            "odt" => MadeOffice.OpenDocument().Add("Pictures/1.png", noise).Bytes(),
            "png" => MadePictures.Png(1_000, bytes / 3_001, pixels: noise),
            "jpg" => [.. MadePictures.Jpeg(end: false), .. noise.Select(b => b == 0xFF ? (byte)0 : b), 0xFF, 0xD9],
            _ => [.. noise.Select(b => (byte)('a' + b % 20))],
        });
    }
}
