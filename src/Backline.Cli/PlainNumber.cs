using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backline.Cli;

/// <summary>Numbers without the sign of a zero: neither people nor tables want to read −0.</summary>
internal sealed class PlainNumber : JsonConverter<double>
{
    /// <summary>Decimals that give back what was asked for: more than people write, fewer than a change of units spoils.</summary>
    public const int AsAsked = 9;

    /// <summary>A number as text; one that rounds to zero has no sign.</summary>
    /// <param name="value">any. The number.</param>
    /// <param name="format">A format of .NET, for the invariant culture.</param>
    public static string Of(double value, string format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && double.IsFinite(value) && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
    }

    /// <summary>any. A number with so many decimals and no sign of a zero.</summary>
    /// <param name="value">any. The number.</param>
    /// <param name="decimals">0 to 15. How many are worth saying; <see cref="AsAsked"/> for what somebody asked for.</param>
    public static double Rounded(double value, int decimals) => Math.Round(value, decimals) + 0.0;

    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (double.IsFinite(value) || !options.NumberHandling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals))
        {
            writer.WriteNumberValue(value + 0.0); // plus zero: -0 becomes 0
        }
        else
        {
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }
}
