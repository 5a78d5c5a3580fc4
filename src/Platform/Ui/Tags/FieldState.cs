using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Governance.Platform.Ui.Tags;

/// <summary>Name, id, value and errors of a form field, read the same way by every field tag and by the error summary.</summary>
internal sealed class FieldState
{
    private readonly ModelStateEntry? _entry;
    private readonly object? _model;

    public FieldState(ViewContext view, ModelExpression expression)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        OrderIn(view).Add(Id);
        _model = expression.Model;
        _entry = view.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Errors = _entry?.Errors.Select(Message).Where(m => m.Length > 0).ToList() ?? [];
    }

    public string Name { get; }

    public string Id { get; }

    public IReadOnlyList<string> Errors { get; }

    public bool IsInvalid => Errors.Count > 0;

    /// <summary>What was typed wins over the model, so that nothing is lost when the form comes back.</summary>
    public string Value => _entry?.AttemptedValue ?? Format(_model);

    public IReadOnlySet<string> Values => (_entry?.RawValue, _model) switch
    {
        (string one, _) => Set([one]),
        (IEnumerable<string> typed, _) => Set(typed),
        (_, string one) => Set([one]),
        (_, System.Collections.IEnumerable many) => Set(many.Cast<object?>().Select(Format)),
        (_, var one) => Set([Format(one)]),
    };

    /// <summary>Ids of the fields in the order of the page, which is rendered before the layout around it.</summary>
    public static List<string> OrderIn(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(FieldState)] is List<string> order) return order;
        items[typeof(FieldState)] = order = [];
        return order;
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Message(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message ?? "";

    private static HashSet<string> Set(IEnumerable<string> values) => values.ToHashSet(StringComparer.Ordinal);

    private static string Format(object? model) => model switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        // As ASP.NET Core reads it back from a form: with the culture of the request.
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString() ?? "",
    };
}
