using System.Globalization;

namespace Backline.OpenSim.Reading;

/// <summary>Numbers as model files write them, infinities and absences of a number among them.</summary>
internal static class OsimNumber
{
    public static bool TryParse(string text, out double value)
    {
        switch (text.ToLowerInvariant())
        {
            case "inf" or "+inf" or "infinity" or "+infinity":
                value = double.PositiveInfinity;
                return true;
            case "-inf" or "-infinity":
                value = double.NegativeInfinity;
                return true;
            case "nan" or "-nan":
                value = double.NaN;
                return true;
            default:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }
    }
}
