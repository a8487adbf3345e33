using Backline.Biomechanics.Functions;

namespace Backline.OpenSim.Reading;

/// <summary>Reads curves.</summary>
internal static class FunctionReader
{
    private static readonly ConstantFunction Zero = new();

    /// <summary>The kinds of curves.</summary>
    public static string[] Kinds { get; } =
    [
        "Constant", "ConstantFunction", "LinearFunction", "PolynomialFunction", "SimmSpline", "NaturalCubicSpline", "natCubicSpline", "PiecewiseLinearFunction",
        "GCVSpline", "MultiplierFunction",
    ];

    // Scaled curves inside scaled curves: a file that nests them deeper is at fault.
    private const int DeepestNesting = 16;

    /// <summary>The curve that stands in or as a property of an element; a problem is noted where there is none.</summary>
    public static FunctionSpecification Read(OsimNode owner, string property)
    {
        if (owner.Child(property) is { } holder)
        {
            return ReadInside(holder, 0);
        }

        owner.Fault($"has no {property}; a function was expected");
        return Zero;
    }

    /// <summary>The curve that stands directly inside an element, whatever the property around it.</summary>
    public static FunctionSpecification ReadInside(OsimNode holder) => ReadInside(holder, 0);

    /// <summary>The first curve directly inside an element; <see langword="null"/> where there is none.</summary>
    public static OsimNode? Inside(OsimNode holder)
    {
        holder.MayHold(Kinds);
        return holder.Children.FirstOrDefault(IsFunction);
    }

    /// <summary>Whether an element is a curve of a known or an unknown kind.</summary>
    private static bool IsFunction(OsimNode node) =>
        node.Kind is "Constant" or "Sine" || node.Kind.EndsWith("Function", StringComparison.Ordinal) || node.Kind.EndsWith("Spline", StringComparison.Ordinal);

    private static FunctionSpecification ReadInside(OsimNode holder, int depth)
    {
        OsimNode? function = IsFunction(holder) ? holder : Inside(holder);
        if (function is not null && depth < DeepestNesting)
        {
            return Read(function, depth);
        }

        holder.Fault(function is null ? "holds no function; one was expected" : "nests functions too deep");
        return Zero;
    }

    private static FunctionSpecification Read(OsimNode node, int depth)
    {
        switch (node.Kind)
        {
            case "Constant" or "ConstantFunction":
                return new ConstantFunction { Value = node.Number("value", 0), Place = node.Place };
            case "LinearFunction":
                return ReadLine(node);
            case "PolynomialFunction":
                return new PolynomialFunction { Coefficients = node.Numbers("coefficients"), Place = node.Place };
            case "SimmSpline" or "NaturalCubicSpline" or "natCubicSpline":
                // OpenSim reads its old natural cubic splines as SimmSpline too.
                return ReadPoints(node, CurveKind.SimmSpline);
            case "PiecewiseLinearFunction":
                return ReadPoints(node, CurveKind.StraightLines);
            case "GCVSpline":
                return ReadPoints(node, GcvKind(node));
            case "MultiplierFunction":
                return ReadScaled(node, depth);
            default:
                node.FaultKind("function", Kinds);
                return Zero;
        }
    }

    private static LinearFunction ReadLine(OsimNode node)
    {
        double[] coefficients = node.Numbers("coefficients");
        if (coefficients.Length is not (0 or 2))
        {
            node.Fault("coefficients", $"has {coefficients.Length} numbers; a slope and an intercept were expected");
            return new() { Place = node.Place };
        }

        return coefficients.Length == 0
            ? new() { Place = node.Place }
            : new() { Slope = coefficients[0], Intercept = coefficients[1], Place = node.Place };
    }

    private static PointsFunction ReadPoints(OsimNode node, CurveKind kind) =>
        new() { Kind = kind, X = node.Numbers("x"), Y = node.Numbers("y"), Place = node.Place };

    private static CurveKind GcvKind(OsimNode node)
    {
        if (node.Number("error_variance", 0) != 0)
        {
            node.Fault("error_variance", "is not 0; a spline through its points was expected, smoothing is not known");
        }

        switch (node.Whole("half_order", 3))
        {
            case 1:
                return CurveKind.NaturalLinear;
            case 2:
                return CurveKind.NaturalCubic;
            case 3:
                return CurveKind.NaturalQuintic;
            case 4:
                return CurveKind.NaturalHeptic;
            case var order:
                node.Fault("half_order", $"is {order}; 1 to 4 was expected");
                return CurveKind.NaturalQuintic;
        }
    }

    private static ScaledFunction ReadScaled(OsimNode node, int depth)
    {
        OsimNode? inner = node.Child("function") ?? Inside(node);
        if (inner is null)
        {
            node.Fault("holds no function to scale; one was expected");
        }

        FunctionSpecification function = inner is null ? Zero : ReadInside(inner, depth + 1);
        return new() { Factor = node.Number("scale", 1), Function = function, Place = node.Place };
    }
}
