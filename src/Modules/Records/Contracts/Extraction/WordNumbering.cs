using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Records.Contracts.Extraction;

/// <summary>The numbers that Word shows before the paragraphs of a list, counted as it does: they are not in the text.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, Dictionary<int, Level>> _lists = [];
    private readonly Dictionary<int, int> _abstractOf = [];
    private readonly Dictionary<(int List, int Level), int> _counters = [];
    private readonly Dictionary<string, (int List, int Level)> _styles = [];

    public WordNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var levels = numbering?.Elements<AbstractNum>().Where(a => a.AbstractNumberId?.Value is not null)
            .GroupBy(a => a.AbstractNumberId!.Value)
            .ToDictionary(a => a.Key, a => a.First().Elements<Level>().GroupBy(l => l.LevelIndex?.Value ?? 0).ToDictionary(l => l.Key, l => l.First())) ?? [];
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is not { } id || list.AbstractNumId?.Val?.Value is not { } of || !levels.TryGetValue(of, out var found))
                continue;
            _lists[id] = found;
            _abstractOf[id] = list.Elements<LevelOverride>().Any(o => o.StartOverrideNumberingValue is not null) ? -1 - id : of;
        }

        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            var numbered = style.StyleParagraphProperties?.NumberingProperties;
            if (style.StyleId?.Value is { } id && numbered?.NumberingId?.Val?.Value is { } list)
                _styles[id] = (list, numbered.NumberingLevelReference?.Val?.Value ?? 0);
        }
    }

    /// <summary>The label with a space after it; empty for a paragraph without one.</summary>
    public string Label(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var (list, level) = own?.NumberingId?.Val?.Value is { } id
            ? (id, own.NumberingLevelReference?.Val?.Value ?? 0)
            : style is not null && _styles.TryGetValue(style, out var styled) ? styled : (0, 0);
        if (list == 0 || !_lists.TryGetValue(list, out var levels) || !levels.TryGetValue(level, out var definition))
            return "";
        var of = _abstractOf[list];
        _counters[(of, level)] = _counters.TryGetValue((of, level), out var count) ? count + 1 : Start(definition);
        foreach (var deeper in _counters.Keys.Where(k => k.List == of && k.Level > level).ToList())
            _counters.Remove(deeper);
        var format = definition.NumberingFormat?.Val?.Value;
        if (format == NumberFormatValues.None)
            return "";
        if (format == NumberFormatValues.Bullet)
            return "• ";
        return Filled(definition.LevelText?.Val?.Value ?? $"%{level + 1}.", of, levels) + " ";
    }

    private string Filled(string pattern, int of, Dictionary<int, Level> levels)
    {
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var count = _counters.TryGetValue((of, level), out var counted) ? counted : 1;
                label.Append(Written(count, levels.TryGetValue(level, out var found) ? found.NumberingFormat?.Val?.Value : null));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString();
    }

    private static int Start(Level level) => level.StartNumberingValue?.Val?.Value ?? 1;

    private static string Written(int count, NumberFormatValues? format) =>
        format == NumberFormatValues.LowerLetter && count is > 0 and < 27 ? ((char)('a' + count - 1)).ToString()
        : format == NumberFormatValues.UpperLetter && count is > 0 and < 27 ? ((char)('A' + count - 1)).ToString()
        : format == NumberFormatValues.LowerRoman ? Roman(count).ToLowerInvariant()
        : format == NumberFormatValues.UpperRoman ? Roman(count)
        : count.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int count)
    {
        (int Value, string Sign)[] signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; count >= value && text.Length < 20; count -= value)
                text.Append(sign);
        }

        return text.ToString();
    }
}
