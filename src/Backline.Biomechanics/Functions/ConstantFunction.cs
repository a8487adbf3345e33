namespace Backline.Biomechanics.Functions;

/// <summary>The same value everywhere.</summary>
public sealed record ConstantFunction : FunctionSpecification
{
    /// <value>any. The value.</value>
    public double Value { get; init; }
}
