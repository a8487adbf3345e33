using System.Globalization;

namespace Backline.Web.Features.Setup;

/// <summary>Rolls in words.</summary>
internal static class RollNames
{
    /// <summary>A roll's size for people.</summary>
    /// <param name="cm">cm. Diameter; 0 for flat feet, <see langword="null"/> when not said.</param>
    public static string Of(double? cm) => cm switch
    {
        null => "Your own",
        0 => "None, feet flat on the floor",
        { } size => string.Create(CultureInfo.InvariantCulture, $"About {size:0.#} cm"),
    };
}
