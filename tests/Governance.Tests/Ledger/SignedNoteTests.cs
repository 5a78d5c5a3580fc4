using System.Text;
using Governance.Platform.Ledger;

namespace Governance.Tests.Ledger;

/// <summary>C2SP notes, checkpoints, cosignatures and proofs: as we write them, and as the Verifier reads them.</summary>
public sealed class SignedNoteTests
{
    private static readonly byte[] Root = MerkleTree.Leaf([1]);
    private static readonly NoteSigner Signer = SampleLog.KeyOf(1);
    private static readonly NoteSigner Witness = NoteSigner.FromSeed("revisor.example/w1", NoteKeyType.Cosignature, [.. Enumerable.Repeat((byte)7, 32)]);

    // Of the specification: an Ed25519 checkpoint with a cosignature, whose key ids are those of its lines.
    private const string Specification = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

        """;

    private static SignedNote Signed => new Checkpoint(SampleLog.Origin, 20852163, Root) { Extensions = ["utökning"] }.Sign(Signer);

    [Fact]
    public void The_specifications_note_is_read_and_written_back()
    {
        var note = SignedNote.Parse(Specification);
        Assert.Equal(Specification, note.Note);
        Assert.Equal([(0x033de0ae, 64), (0x8d66cf3f, 72)], note.Signatures.Select(s => (s.KeyId, s.Bytes.Length)));
        Assert.Equal(20852163, Checkpoint.Parse(note).Size);
        Assert.Equal(20852163, Verifier.Checkpoint.Parse(Encoding.UTF8.GetBytes(Specification))!.Size);
    }

    [Fact]
    public void A_checkpoint_holds_under_its_own_key_only()
    {
        var read = SignedNote.Parse(Signed.Note);
        Assert.Equal((SampleLog.Origin, 20852163, "utökning"), (Checkpoint.Parse(read).Origin, Checkpoint.Parse(read).Size, Checkpoint.Parse(read).Extensions[0]));
        Assert.True(NoteVerifierKey.Parse(Signer.Key.Text).HasSigned(read));
        Assert.False(SampleLog.KeyOf(2).Key.HasSigned(read));
        Assert.False(Signer.Key.HasSigned(read with { Text = read.Text.Replace("2085", "2086", StringComparison.Ordinal) }));
    }

    [Fact]
    public void The_Verifier_believes_what_the_portal_signs_and_a_witness_cosigns()
    {
        var note = Signed with { Signatures = [.. Signed.Signatures, Witness.Cosign(Signed.Text, new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero))] };
        var read = Verifier.SignedNote.Parse(Encoding.UTF8.GetBytes(note.Note))!;
        Assert.True(Verifier.NoteKey.Parse(Signer.Key.Text)!.Signed(read));
        Assert.True(Verifier.NoteKey.Parse(Witness.Key.Text)!.Signed(read));
        Assert.True(Witness.Key.HasSigned(SignedNote.Parse(note.Note)));
        Assert.False(Verifier.NoteKey.Parse(Witness.Key.Text)!.Signed(read with { Text = read.Text + "mer\n" }));
        Assert.Null(Verifier.NoteKey.Parse(SampleLog.KeyOf(2).Key.Text)!.Signed(read));
    }

    [Fact]
    public void A_private_key_comes_back_from_its_text()
    {
        var kept = NoteSigner.Parse(Signer.Secret);
        Assert.Equal(Signer.Key.Text, kept.Key.Text);
        Assert.Equal(Signer.Sign("text\n").Bytes, kept.Sign("text\n").Bytes);
    }

    [Theory]
    [InlineData("no newline at the end", "")]
    [InlineData("text\n", "no empty line")]
    [InlineData("text\n\n", "no signature")]
    [InlineData("text\r\n\n", "— a MTIzNDU=\n")]
    [InlineData("text\n\n", "- a MTIzNDU=\n")]
    [InlineData("text\n\n", "— a b MTIzNDU=\n")]
    [InlineData("text\n\n", "— a+b MTIzNDU=\n")]
    [InlineData("text\n\n", "— a MTIzNDV=\n")]
    [InlineData("text\n\n", "— a MTIzNDU\n")]
    [InlineData("text\n\n", "— a MTIz\n")]
    public void What_is_no_note_is_refused(string text, string signatures)
    {
        Assert.Throws<FormatException>(() => SignedNote.Parse(text + signatures));
        Assert.Null(Verifier.SignedNote.Parse(Encoding.UTF8.GetBytes(text + signatures)));
    }

    [Theory]
    [InlineData("log\n01\n{0}\n")]
    [InlineData("log\n+1\n{0}\n")]
    [InlineData("log\n-1\n{0}\n")]
    [InlineData("log\n1\nAAAA\n")]
    [InlineData("log\n1\n")]
    [InlineData("\n1\n{0}\n")]
    [InlineData("log\n1\n{0}\n\nmore\n")]
    public void What_is_no_checkpoint_is_refused(string form)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Convert.ToBase64String(Root));
        var note = new SignedNote(text, [new NoteSignature("log", 1, [1])]);
        Assert.Throws<FormatException>(() => Checkpoint.Parse(SignedNote.Parse(note.Note)));
        Assert.Null(Verifier.Checkpoint.Parse(Encoding.UTF8.GetBytes(note.Note)));
    }

    [Fact]
    public void A_key_whose_hash_is_not_that_of_its_name_is_refused()
    {
        var text = Signer.Key.Text.Replace("dalarna", "dalarnb", StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => NoteVerifierKey.Parse(text));
        Assert.Null(Verifier.NoteKey.Parse(text));
    }

    [Fact]
    public void A_log_does_not_sign_for_another() =>
        Assert.Throws<InvalidOperationException>(() => new Checkpoint("another.example/log", 1, Root).Sign(Signer));

    [Fact]
    public void A_proof_comes_back_from_its_text()
    {
        var proof = new TlogProof(73894, [Root, MerkleTree.Empty], Signed) { Extra = [1, 2, 3] };
        var read = TlogProof.Parse(proof.Text);
        Assert.Equal(proof.Text, read.Text);
        Assert.Equal(proof.Text, Verifier.Proof.Parse(Encoding.UTF8.GetBytes(proof.Text))!.Text());
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 73894\n", proof.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_from_the_portal_holds_for_its_entry_only()
    {
        var log = SampleLog.Of(300);
        var leaves = log.Lines.Select(l => MerkleTree.Leaf(l.Entry)).ToList();
        var proof = new TlogProof(299, [.. MerkleProof.Inclusion(299, 300).Select(r => MerkleTree.Root(leaves[(int)r.First..(int)r.Last]))], log.Head());
        Assert.True(proof.Holds(log.Lines[299].Entry, log.Signer.Key));
        Assert.False(proof.Holds(log.Lines[298].Entry, log.Signer.Key));
        Assert.False(proof.Holds(log.Lines[299].Entry, SampleLog.KeyOf(2).Key));
    }
}
