using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Meetings.Documents;

/// <summary>The styles of our Word documents: the names that Word itself has, so that headings are headings everywhere.</summary>
internal static class WordStyles
{
    private const string Ink = "1B1B1B";

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "22" },
                new Languages { Val = language, EastAsia = language, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", 40, null, before: 0),
        Heading("Heading1", "heading 1", 30, 0, before: 360),
        Heading("Heading2", "heading 2", 26, 1, before: 280),
        Heading("Heading3", "heading 3", 22, 2, before: 200),
        Plain("TableHead", "Table Head", 20, bold: true, after: "40"),
        Plain("TableText", "Table Text", 20, bold: false, after: "40"),
        Plain("Small", "Small", 16, bold: false, after: "60"),
        Plain("Header", "header", 18, bold: false, after: "0"),
        Plain("Footer", "footer", 18, bold: false, after: "0"),
        new Style(
            new StyleName { Val = "Normal Table" },
            new UIPriority { Val = 99 },
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        new Style(
            new StyleName { Val = "Table Grid" },
            new BasedOn { Val = "TableNormal" },
            new StyleTableProperties(new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>())))
        { Type = StyleValues.Table, StyleId = "Grid" });

    private static Style Heading(string id, string name, int size, int? level, int before)
    {
        var paragraph = new StyleParagraphProperties(
            new KeepNext(), new KeepLines(),
            new SpacingBetweenLines { Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture), After = "80" });
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });
        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = Ink }, new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style Plain(string id, string name, int size, bool bold, string after)
    {
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = after }), run)
        { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id is not ("Header" or "Footer") };
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "767676" };
}
