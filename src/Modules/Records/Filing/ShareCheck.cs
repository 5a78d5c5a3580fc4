using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Intake;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Filing;

/// <summary>What must be known before a document leaves the room.</summary>
internal sealed class ShareCheck(GovernanceDbContext db, IDocumentSubjects subjects)
{
    /// <summary>What the document is attached to, and in which collaboration it can be shared.</summary>
    /// <exception cref="RuleBroken">DOC-110: it belongs to nothing that a forum knows of.</exception>
    public async Task<SubjectInfo> SubjectAsync(Document document, CancellationToken cancellationToken)
    {
        if (document.Subject == DocumentSubject.Draft)
            throw new RuleBroken(RecordRules.NotShareable, "Handlingen hör till ett utkast. Den delas när utkastet skickas.");
        return (await subjects.OfAsync([document.Key], cancellationToken)).GetValueOrDefault(document.Key)
            ?? throw new RuleBroken(RecordRules.NotShareable, "Det som handlingen hör till finns inte längre, så den kan inte delas.");
    }

    /// <summary>What the scan says of the newest version; the hits are empty also where there is no text to scan.</summary>
    public async Task<ScanResult> ScanAsync(Guid versionId, CancellationToken cancellationToken) =>
        (await ScansAsync([versionId], cancellationToken)).GetValueOrDefault(versionId) ?? throw new NotFound();

    /// <summary>The same of several, by version. One query.</summary>
    public async Task<IReadOnlyDictionary<Guid, ScanResult>> ScansAsync(IReadOnlyCollection<Guid> versionIds, CancellationToken cancellationToken) =>
        (await db.Set<VersionText>().AsNoTracking().Where(t => versionIds.Contains(t.Id)).ToListAsync(cancellationToken))
            .ToDictionary(t => t.Id, t => new ScanResult(t.State, t.Text is null ? [] : PersonalDataScan.Of(t.Text)));

    /// <summary>Refuses until the text is read and somebody has looked at what was found in it, or at what could not be read.</summary>
    /// <exception cref="RuleBroken">DOC-109.</exception>
    public async Task RequireLookedAtAsync(Document document, bool looked, CancellationToken cancellationToken)
    {
        var scan = await ScanAsync(document.LatestVersionId, cancellationToken);
        if (scan.IsWaiting)
            throw new RuleBroken(RecordRules.PersonalData, "Texten i handlingen läses fortfarande. Vänta tills den är läst, så att den kan sökas igenom efter personuppgifter, och försök igen.");
        if (!looked && scan.Hits.Count > 0)
            throw new RuleBroken(
                RecordRules.PersonalData, "Handlingen ser ut att innehålla personuppgifter ({0} ställen). Titta igenom dem och kryssa för att du har gjort det.",
                scan.Hits.Count.ToString(CultureInfo.InvariantCulture));
        if (!looked && scan.State == TextState.Unreadable)
            throw new RuleBroken(RecordRules.PersonalData, "Handlingen kunde inte sökas igenom efter personuppgifter. Titta igenom den själv och kryssa för att du har gjort det.");
    }
}

/// <summary>What the scan for personal data says.</summary>
/// <param name="State">How far the text has been read.</param>
/// <param name="Hits">Places to look at.</param>
internal sealed record ScanResult(TextState State, IReadOnlyList<PersonalDataHit> Hits)
{
    /// <summary>Whether the text is still to be read.</summary>
    public bool IsWaiting => State is TextState.Waiting or TextState.Reading;

    /// <summary>Whether somebody must say that she has looked.</summary>
    public bool AsksForALook => !IsWaiting && (Hits.Count > 0 || State == TextState.Unreadable);
}
