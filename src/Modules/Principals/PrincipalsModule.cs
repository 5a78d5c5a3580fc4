using Governance.Platform;

namespace Governance.Principals;

/// <summary>Regions and municipalities (the tenants), collaborations, bodies, reference data.</summary>
public sealed class PrincipalsModule : AppModule;
