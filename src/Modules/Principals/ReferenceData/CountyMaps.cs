using System.Collections.Concurrent;
using Governance.Platform.Ui.Charts;
using Governance.Principals.Contracts;

namespace Governance.Principals.ReferenceData;

internal sealed class CountyMaps : ICountyMaps
{
    private readonly ConcurrentDictionary<string, CountyShape> _maps = new(StringComparer.Ordinal);

    public CountyShape? Map(string countyCode) => Counties.ByCode(countyCode) is { } county ? _maps.GetOrAdd(county.Code, Read) : null;

    private static CountyShape Read(string code)
    {
        using var stream = typeof(CountyMaps).Assembly.GetManifestResourceStream($"county-{code}.json")!;
        return CountyShape.Parse(stream);
    }
}
