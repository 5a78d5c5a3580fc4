using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Governance.Platform.Ui;

/// <summary>A message for the next page: what has just been done.</summary>
public static class Flash
{
    /// <summary>Key in TempData.</summary>
    public const string Key = "Flash";

    /// <summary>Keeps the message until a page has shown it.</summary>
    public static void Say(this ITempDataDictionary tempData, string message) => tempData[Key] = message;
}
