using System.Globalization;
using System.Security;
using System.Text;

namespace Backline.Figures.Drawing;

/// <summary>Writes SVG: metres with y up go in, millimetres with y down come out.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>A length as it is written: millimetres, to a hundredth.</summary>
    /// <param name="metres">m. The length.</param>
    public static string Length(double metres) => (Math.Round(metres * 1000, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A point as it is written.</summary>
    /// <param name="point">The point.</param>
    public static string Point(PlanePoint point) => Length(point.X) + " " + Length(-point.Y);

    public Svg Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        _open.Push(element);
        return this;
    }

    public Svg Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public Svg Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>");
        return this;
    }

    public Svg Words(string element, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        _text.Append(SecurityElement.Escape(words));
        return Close();
    }

    public Svg Fill(Outline outline, Paint paint) =>
        Empty("path", ("d", outline.ToPath()), ("fill", paint.Fill), ("stroke", paint.Stroke), ("stroke-width", Length(paint.Width)),
            ("stroke-linejoin", "round"));

    public Svg Line(PlanePoint from, PlanePoint to, string colour, double width) =>
        Path("M" + Point(from) + "L" + Point(to), colour, width);

    public Svg Path(string data, string colour, double width) =>
        Empty("path", ("d", data), ("fill", "none"), ("stroke", colour), ("stroke-width", Length(width)),
            ("stroke-linecap", "round"), ("stroke-linejoin", "round"));

    public Svg Disc(PlanePoint centre, double radius, Paint paint) =>
        Empty("circle", ("cx", Length(centre.X)), ("cy", Length(-centre.Y)), ("r", Length(radius)), ("fill", paint.Fill),
            ("stroke", paint.Stroke), ("stroke-width", Length(paint.Width)));

    public override string ToString() => _text.ToString();

    private void Start(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach ((string name, string value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(SecurityElement.Escape(value)).Append('"');
        }
    }
}
