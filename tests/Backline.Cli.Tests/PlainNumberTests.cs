using System.Text.Json;

namespace Backline.Cli.Tests;

public sealed class PlainNumberTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new PlainNumber() } };

    [Theory]
    [InlineData(-0.04, "0.0", "0.0")]
    [InlineData(-0.0, "0.#", "0")]
    [InlineData(-0.05, "0.0", "-0.1")]
    [InlineData(0.04, "0.0", "0.0")]
    [InlineData(-10, "0", "-10")]
    [InlineData(double.NegativeInfinity, "0.0", "-Infinity")]
    public void A_number_that_rounds_to_zero_has_no_sign(double value, string format, string expected) =>
        Assert.Equal(expected, PlainNumber.Of(value, format));

    [Theory]
    [InlineData(-0.0, "0")]
    [InlineData(-1e-300, "-1E-300")]
    public void Json_has_no_minus_zero(double value, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(value, Options));
}
