using Governance.Platform.Ui.Charts;

namespace Governance.Principals.Contracts;

/// <summary>The maps that ship with the product: a county's municipalities as shapes. Boundaries: Statistics Sweden (SCB), scaled.</summary>
public interface ICountyMaps
{
    /// <summary>The map of a county, or null when there is no such county.</summary>
    CountyShape? Map(string countyCode);
}
