namespace Backline.Biomechanics.Functions;

/// <summary>Another curve times a factor; scaling a model leaves these behind.</summary>
public sealed record ScaledFunction : FunctionSpecification
{
    /// <value>any. The factor.</value>
    public double Factor { get; init; } = 1;

    /// <summary>The curve that is scaled.</summary>
    public required FunctionSpecification Function { get; init; }
}
