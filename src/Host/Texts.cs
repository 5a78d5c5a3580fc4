namespace Governance.Host;

/// <summary>Marker of the host's texts: Swedish is the key, English lies in Texts.en.resx.</summary>
internal sealed class Texts;
