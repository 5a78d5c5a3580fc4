using System.Security.Cryptography;
using Governance.Records.Intake;

namespace Governance.Tests.Records.Intake;

/// <summary>Every file of the corpus gets its answer: refused with the right code and leaving nothing behind, or taken in whole.</summary>
public sealed class HostileCorpusTests : IDisposable
{
    private readonly TestIntake _intake = new();

    public static TheoryData<string> Files => [.. HostileFiles.All.Select(f => f.ToString())];

    [Theory, MemberData(nameof(Files))]
    public async Task It_gets_its_answer(string file)
    {
        var (_, name, make, code) = HostileFiles.All.Single(f => f.ToString() == file);
        var content = make();
        if (code is null)
        {
            var received = await _intake.ReceiveAsync(name, content);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), received.Sha256);
            Assert.Equal(content, await File.ReadAllBytesAsync(Assert.Single(_intake.Stored), TestContext.Current.CancellationToken));
        }
        else
        {
            var refused = await Assert.ThrowsAsync<FileRefused>(() => _intake.ReceiveAsync(name, content));
            Assert.Equal(code, refused.Code);
            Assert.Empty(_intake.Stored);
        }

        Assert.Empty(_intake.Incoming);
    }

    [Fact]
    public void The_corpus_is_large_and_knows_every_kind_and_reason()
    {
        Assert.True(HostileFiles.All.Count(f => f.Code is not null) >= 200);
        Assert.True(HonestFiles.All.Count >= 40);
        // The rest of the codes are of limits, time and the virus scanner: they have tests of their own.
        Assert.Equal(
            ["DOC-001", "DOC-004", "DOC-005", "DOC-006", "DOC-007", "DOC-008", "DOC-009", "DOC-010", "DOC-011", "DOC-012", "DOC-013", "DOC-014", "DOC-015", "DOC-016", "DOC-021", "DOC-022"],
            HostileFiles.All.Select(f => f.Code).OfType<string>().Distinct().Order());
    }

    public void Dispose() => _intake.Dispose();
}
