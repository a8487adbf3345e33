using System.Globalization;
using Backline.Biomechanics.Functions;

namespace Backline.OpenSim.Writing;

/// <summary>Writes curves.</summary>
internal static class FunctionWriter
{
    public static void Write(OsimXml xml, FunctionSpecification function)
    {
        switch (function)
        {
            case ConstantFunction constant:
                xml.Group("Constant", () => xml.Number("value", constant.Value));
                break;
            case LinearFunction line:
                xml.Group("LinearFunction", () => xml.Numbers("coefficients", [line.Slope, line.Intercept]));
                break;
            case PolynomialFunction polynomial:
                xml.Group("PolynomialFunction", () => xml.Numbers("coefficients", polynomial.Coefficients));
                break;
            case PointsFunction points:
                WritePoints(xml, points);
                break;
            case ScaledFunction scaled:
                xml.Group("MultiplierFunction", () =>
                {
                    xml.Group("function", () => Write(xml, scaled.Function));
                    xml.Number("scale", scaled.Factor);
                });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(function), function, "A function must be of a known kind.");
        }
    }

    private static void WritePoints(OsimXml xml, PointsFunction points)
    {
        (string kind, int halfOrder) = points.Kind switch
        {
            CurveKind.StraightLines => ("PiecewiseLinearFunction", 0),
            CurveKind.SimmSpline => ("SimmSpline", 0),
            CurveKind.NaturalLinear => ("GCVSpline", 1),
            CurveKind.NaturalCubic => ("GCVSpline", 2),
            CurveKind.NaturalQuintic => ("GCVSpline", 3),
            _ => ("GCVSpline", 4),
        };
        xml.Group(kind, () =>
        {
            if (halfOrder > 0)
            {
                xml.Text("half_order", halfOrder.ToString(CultureInfo.InvariantCulture));
                xml.Text("error_variance", "0");
            }

            xml.Numbers("x", points.X);
            xml.Numbers("y", points.Y);
        });
    }
}
