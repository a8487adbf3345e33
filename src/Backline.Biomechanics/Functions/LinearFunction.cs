namespace Backline.Biomechanics.Functions;

/// <summary>A straight line.</summary>
public sealed record LinearFunction : FunctionSpecification
{
    /// <value>any. Rise per unit.</value>
    public double Slope { get; init; } = 1;

    /// <value>any. Value at zero.</value>
    public double Intercept { get; init; }
}
