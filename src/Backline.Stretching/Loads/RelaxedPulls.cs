using Backline.Biomechanics;

namespace Backline.Stretching.Loads;

/// <summary>What a relaxed muscle pulls in each of many people, at one path.</summary>
internal static class RelaxedPulls
{
    /// <summary>Finds them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="muscle">The muscle, as the model counts.</param>
    /// <param name="path">m, in the model's own size. Its path.</param>
    /// <param name="people">The people.</param>
    /// <param name="column">The muscle, as the people count.</param>
    /// <param name="destination">N, in the model's own strength. Takes the pulls, by person.</param>
    public static void Find(Model model, int muscle, double path, TissuePeople people, int column, Span<double> destination)
    {
        PullCurve curve = PullCurve.Relaxed(model, muscle, path, people.Spread.ShiftSpreadOf(column));
        ReadOnlySpan<double> shift = people.Shift(column);
        ReadOnlySpan<double> stiffness = people.Stiffness(column);
        for (int person = 0; person < destination.Length; person++)
        {
            destination[person] = stiffness[person] * curve.At(shift[person]);
        }
    }
}
