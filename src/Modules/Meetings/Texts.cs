namespace Governance.Meetings;

/// <summary>Marker of the module's texts: Swedish is the key, English lies in Texts.en.resx.</summary>
internal sealed class Texts;
