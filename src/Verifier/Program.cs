namespace Governance.Verifier;

/// <summary>The program: checks what an auditor was handed, without database, network or trust in whoever handed it over.</summary>
internal static class Program
{
    /// <summary>0 fine, 1 tampered, 2 unusable input.</summary>
    public static int Main(string[] args) => Run(args, Console.Out);

    /// <summary>As <see cref="Main"/>, but says where the answer goes.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        if (args is [] or ["--help" or "-h" or "help", ..])
        {
            output.WriteLine(Help);
            return args.Count == 0 ? (int)Verdict.Unusable : (int)Verdict.Fine;
        }

        try
        {
            var finding = Commands.Run(args[0], new Arguments(args.Skip(1)), output);
            if (finding is not null)
                output.WriteLine(finding);
            return (int)(finding?.Verdict ?? Verdict.Fine);
        }
        catch (Stopped stopped)
        {
            output.WriteLine(stopped.Finding);
            return (int)stopped.Finding.Verdict;
        }
    }

    private const string Help = """
        verifier: checks a log of decisions offline.

          verifier verify BUNDLE [--checkpoint OLD] [--key KEY] [--witness KEY]…
              Checks a bundle (zip): the signature, every entry, the root, the tiles, the payloads that are there; with
              --checkpoint also that a checkpoint kept from before is a beginning of this log. An evidence pack is checked as
              well: every proof, every payload, that each document is the one that an entry of the log names by its SHA-256,
              and that no other file was changed.
          verifier prove BUNDLE INDEX [--key KEY] [--out FILE]
              Writes the proof that entry INDEX (from 0) is in the log, as a .tlog-proof that carries the entry.
          verifier inclusion PROOF [ENTRY] --key KEY [--witness KEY]…
              Checks a .tlog-proof. ENTRY is a file with the exact bytes of the entry (one newline after them does no harm);
              without it the entry is the one that the proof carries, which is printed.
          verifier consistency OLD NEW [--bundle BUNDLE] [--key KEY]
              Checks that checkpoint OLD is a beginning of checkpoint NEW. What lies between comes out of a bundle that is at
              least as large; or NEW is a text with lines "old SIZE", the proof's hashes in Base64, an empty line, and the
              checkpoint (C2SP tlog-witness, add-checkpoint); then --key is needed.

        KEY is the log's key, name+hash+base64, or a file that holds it. Without it the key in the bundle is believed: then
        compare it with the published one. Witnesses' keys are of the same form. Files are named, never folders.

        Exit code 0: fine. 1: tampered; the first wrong leaf, or what else is wrong, is named. 2: unusable input: no such file,
        not a zip, a part missing, two files of one name, a name that leads out of the bundle, wrong arguments.

        A bundle holds: checkpoint (signed note), key, entries.jsonl (line i is the exact bytes of entry i), tiles/LEVEL/INDEX
        (C2SP tlog-tiles, as many as the checkpoint's size has), payloads/payloads.jsonl (line i is the payload of entry i, or
        empty: erased, or not the exporter's to see), README.txt. Everything has one spelling: a carriage return, a byte order
        mark, a missing last newline, a member given twice, or a byte after the end is tampering.

        An evidence pack holds: checkpoint, key, pack.json (what belongs to it), pack.sha256 (of pack.json), and what pack.json
        names: proofs/LEAF.tlog-proof, payloads/LEAF.json, documents/…, and files that the portal derived, which prove nothing
        by themselves: recompute them.
        """;
}
