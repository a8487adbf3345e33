using System.Text.Json.Serialization;
using Backline.Stretching.Loads;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>A value's error band: nine people in ten.</summary>
/// <param name="Exact">1. As it was computed.</param>
/// <param name="Decimals">1. Of what is told as JSON.</param>
internal sealed record BandedValue([property: JsonIgnore] ValueBand Exact, [property: JsonIgnore] int Decimals)
{
    public double Low => PlainNumber.Rounded(Exact.Low, Decimals);

    public double Middle => PlainNumber.Rounded(Exact.Middle, Decimals);

    public double High => PlainNumber.Rounded(Exact.High, Decimals);

    /// <summary>Both edges as people read them.</summary>
    /// <param name="decimals">Most decimals worth saying.</param>
    public string Text(int decimals) => TwoFigures.Band(Exact.Low, Exact.High, decimals);
}
