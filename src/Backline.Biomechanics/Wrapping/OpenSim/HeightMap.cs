using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>How a move changes the heights of both contacts on their edges: evenly, two products each.</summary>
/// <param name="FirstOfFirst">1. Of the first contact's height in its new one.</param>
/// <param name="FirstOfLast">1. Of the last contact's height in the first one's new one.</param>
/// <param name="FirstRest">m. What is added.</param>
/// <param name="LastOfFirst">1. Of the first contact's height in the last one's new one.</param>
/// <param name="LastOfLast">1. Of the last contact's height in its new one.</param>
/// <param name="LastRest">m. What is added.</param>
internal readonly record struct HeightMap(
    double FirstOfFirst, double FirstOfLast, double FirstRest, double LastOfFirst, double LastOfLast, double LastRest)
{
    /// <summary>m. The first contact's new height.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double First(double first, double last) => (FirstOfFirst * first) + FirstRest + (FirstOfLast * last);

    /// <summary>m. The last contact's new height, from the heights before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Last(double first, double last) => (LastOfFirst * first) + LastRest + (LastOfLast * last);

    /// <summary>m. The first contact's new height, for four pairs of heights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(Vector256<double> first, Vector256<double> last) => Even(FirstOfFirst, first, FirstOfLast, last, FirstRest);

    /// <summary>m. The last contact's new height, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Last(Vector256<double> first, Vector256<double> last) => Even(LastOfFirst, first, LastOfLast, last, LastRest);

    /// <summary>Two such moves in one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HeightMap Twice()
    {
        double mixed = FirstOfLast * LastOfFirst;
        double trace = FirstOfFirst + LastOfLast;
        return new(
            (FirstOfFirst * FirstOfFirst) + mixed,
            FirstOfLast * trace,
            First(FirstRest, LastRest),
            LastOfFirst * trace,
            (LastOfLast * LastOfLast) + mixed,
            Last(FirstRest, LastRest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Even(double ofFirst, Vector256<double> first, double ofLast, Vector256<double> last, double rest) =>
        Vector256.MultiplyAddEstimate(
            Vector256.Create(ofFirst), first, Vector256.MultiplyAddEstimate(Vector256.Create(ofLast), last, Vector256.Create(rest)));
}
