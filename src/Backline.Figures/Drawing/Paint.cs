namespace Backline.Figures.Drawing;

/// <summary>How a shape is filled and edged.</summary>
/// <param name="Fill">Colour of the inside.</param>
/// <param name="Stroke">Colour of the edge.</param>
/// <param name="Width">m. Width of the edge.</param>
internal readonly record struct Paint(string Fill, string Stroke, double Width);
