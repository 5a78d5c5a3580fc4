using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>
/// The witnesses of a log, and their cosignatures: with one, not even the portal's own key can show two histories to two readers.
/// </summary>
public sealed class LedgerWitnesses(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
{
    /// <summary>Code of the rule that a witness's key must be one that cosigns, and new.</summary>
    public const string BadKey = "LED-001";

    /// <summary>Code of the rule that a cosignature is of a known witness, over a published checkpoint.</summary>
    public const string BadCosignature = "LED-002";

    /// <summary>The witnesses of a log, in the order that they were added.</summary>
    public async Task<IReadOnlyList<LedgerWitness>> AllAsync(LogId log, CancellationToken cancellationToken)
    {
        new LogRows(db).MustBeReadable(log);
        return log.Kind == LogKind.Shared
            ? [.. await db.Set<ForumWitness>().AsNoTracking().Where(w => w.CollaborationId == log.Id).OrderBy(w => w.AddedAt).ToListAsync(cancellationToken)]
            : [.. await db.Set<TenantWitness>().AsNoTracking().OrderBy(w => w.AddedAt).ToListAsync(cancellationToken)];
    }

    /// <summary>Adds a witness to a log, from the room acted in.</summary>
    /// <exception cref="RuleBroken">The text is no key that cosigns, or the witness is there already.</exception>
    public async Task AddAsync(LogId log, string name, string key, CancellationToken cancellationToken)
    {
        var witness = KeyOf(key);
        if (witness is not { Type: NoteKeyType.Cosignature })
            throw new RuleBroken(BadKey, "Nyckeln kan inte läsas. Ett vittnes nyckel har formen namn+kontrollsumma+nyckel och är av den sort som medsignerar.");
        if ((await AllAsync(log, cancellationToken)).Any(w => w.Key == witness.Text))
            throw new RuleBroken(BadKey, "Vittnet finns redan.");
        var at = clock.UtcNow();
        db.Add(log.Kind == LogKind.Shared
            ? new ForumWitness { CollaborationId = log.Id, Key = witness.Text, Name = name, AddedAt = at }
            : new TenantWitness { Key = witness.Text, Name = name, AddedAt = at });
        if (log.Kind == LogKind.Shared)
            ledger.AppendShared(log.Id, "WitnessAdded", log.Id, null, after: new { name, key = witness.Text });
        else
            ledger.Append("WitnessAdded", log.Id, after: new { name, key = witness.Text });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes cosignatures out of a note that a witness sent back, and keeps those that hold and are new.</summary>
    /// <returns>How many were kept.</returns>
    /// <exception cref="RuleBroken">The text is no note of a published checkpoint, or no known witness has signed it.</exception>
    public async Task<int> CosignAsync(LogId log, string noteText, CancellationToken cancellationToken)
    {
        if (NoteOf(noteText) is not { } note || await StoredAsync(log, note, cancellationToken) is not { } size)
            throw new RuleBroken(BadCosignature, "Texten är inte en kontrollpunkt som den här loggen har gett ut.");
        var witnesses = (await AllAsync(log, cancellationToken)).Select(w => KeyOf(w.Key)!).ToList();
        var signed = witnesses.Where(w => w.HasSigned(note)).ToList();
        if (signed.Count == 0)
            throw new RuleBroken(BadCosignature, "Inget av loggens vittnen har signerat kontrollpunkten.");
        var known = log.Kind == LogKind.Shared
            ? await db.Set<ForumCosignature>().Where(c => c.CollaborationId == log.Id && c.Size == size).Select(c => c.Witness).ToListAsync(cancellationToken)
            : await db.Set<TenantCosignature>().Where(c => c.Size == size).Select(c => c.Witness).ToListAsync(cancellationToken);
        var fresh = signed.Where(w => !known.Contains(w.Text)).ToList();
        var at = clock.UtcNow();
        foreach (var witness in fresh)
        {
            var line = note.Signatures.Single(s => s.Name == witness.Name && s.KeyId == witness.Id).Line;
            db.Add(log.Kind == LogKind.Shared
                ? new ForumCosignature { CollaborationId = log.Id, Size = size, Witness = witness.Text, ReceivedAt = at, Line = line }
                : new TenantCosignature { Size = size, Witness = witness.Text, ReceivedAt = at, Line = line });
        }

        await db.SaveChangesAsync(cancellationToken);
        return fresh.Count;
    }

    private async Task<long?> StoredAsync(LogId log, SignedNote note, CancellationToken cancellationToken)
    {
        new LogRows(db).MustBeReadable(log);
        var size = Checkpoint.Parse(note).Size;
        var stored = log.Kind == LogKind.Shared
            ? await db.Set<ForumCheckpoint>().Where(c => c.CollaborationId == log.Id && c.Size == size).Select(c => c.Note).FirstOrDefaultAsync(cancellationToken)
            : await db.Set<TenantCheckpoint>().Where(c => c.Size == size).Select(c => c.Note).FirstOrDefaultAsync(cancellationToken);
        return stored is not null && SignedNote.Parse(stored).Text == note.Text ? size : null;
    }

    private static NoteVerifierKey? KeyOf(string text)
    {
        try
        {
            return NoteVerifierKey.Parse(text.Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static SignedNote? NoteOf(string text)
    {
        try
        {
            // What is pasted out of a mail has other line ends.
            var note = SignedNote.Parse(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
            _ = Checkpoint.Parse(note);
            return note;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
