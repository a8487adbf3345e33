namespace Backline.Biomechanics.Functions;

/// <summary>A sum of powers.</summary>
public sealed record PolynomialFunction : FunctionSpecification
{
    /// <summary>Coefficients of falling powers, the constant last.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }
}
