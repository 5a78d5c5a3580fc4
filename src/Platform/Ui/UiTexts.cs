namespace Governance.Platform.Ui;

/// <summary>Marks the resource with the texts of the frame and the components; ask for <c>IStringLocalizer&lt;UiTexts&gt;</c>.</summary>
public sealed class UiTexts;
