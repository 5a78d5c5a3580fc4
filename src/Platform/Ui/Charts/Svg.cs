using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Governance.Platform.Ui.Charts;

/// <summary>
/// Text of a picture. Markup is interpolated: strings are encoded and numbers written with a decimal point whatever
/// the culture is, since a comma makes a coordinate invalid and the shape vanishes without a word.
/// </summary>
internal sealed class Svg
{
    // Å, ä and ö as they are: a third of the length, and readable.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(2048);

    public Svg Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    public Svg Raw(string literal)
    {
        _text.Append(literal);
        return this;
    }

    public Svg Title(string id, string title, string description) =>
        Add($"<title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>");

    public IHtmlContent ToHtml() => new HtmlString(_text.ToString());

    [InterpolatedStringHandler]
    internal readonly ref struct Markup(int literalLength, int formattedCount, Svg svg)
    {
        // Both counts are part of the compiler's pattern; the builder grows by itself.
        private readonly StringBuilder _text = Grow(svg._text, literalLength + (formattedCount * 8));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => _text.Append(Math.Round(number, 2).ToString(CultureInfo.InvariantCulture));

        private static StringBuilder Grow(StringBuilder text, int extra)
        {
            text.EnsureCapacity(text.Length + extra);
            return text;
        }
    }
}
