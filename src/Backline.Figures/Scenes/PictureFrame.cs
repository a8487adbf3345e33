namespace Backline.Figures.Scenes;

/// <summary>The part of the plane that a picture shows.</summary>
/// <param name="Left">m. Its left edge.</param>
/// <param name="Right">m. Its right edge.</param>
/// <param name="Bottom">m. Its lower edge.</param>
/// <param name="Top">m. Its upper edge.</param>
internal readonly record struct PictureFrame(double Left, double Right, double Bottom, double Top);
