using Governance.Platform.Ui;

namespace Governance.Meetings.Pages.Meetings.Live;

/// <summary>A choice of a person in a form at the table.</summary>
/// <param name="Id">Id of the control.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What is asked.</param>
/// <param name="People">Who may be chosen.</param>
/// <param name="Chosen">Who is.</param>
/// <param name="Shortcut">The key that leads to it.</param>
internal sealed record WhoField(string Id, string Name, string Label, IEnumerable<Choice> People, string Chosen = "", string? Shortcut = null);
