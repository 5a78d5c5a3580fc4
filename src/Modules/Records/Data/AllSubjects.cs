using Governance.Records.Contracts;

namespace Governance.Records.Data;

/// <summary>What documents are attached to, as all modules that own such things tell of it together.</summary>
internal sealed class AllSubjects(IEnumerable<IDocumentSubjectSource> sources) : IDocumentSubjects
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<SubjectKey, SubjectInfo>> OfAsync(IReadOnlyCollection<SubjectKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SubjectKey, SubjectInfo>();
        foreach (var source in sources)
        {
            foreach (var (key, subject) in await source.OfAsync(keys, cancellationToken))
                found[key] = subject;
        }

        return found;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken)
    {
        var choices = new List<SubjectInfo>();
        foreach (var source in sources)
            choices.AddRange(await source.ChoicesAsync(cancellationToken));
        return choices;
    }
}
