using Backline.Biomechanics;
using Backline.Numerics;
using Backline.Stretching.Legs.Tables;

namespace Backline.Stretching.Validation;

/// <summary>
/// Moves the knobs of the leg model so that it comes near the targets whose use is <c>calibrate</c>, and no others, without going far
/// from what was published or estimated before.
/// </summary>
/// <remarks>
/// Least squares over the misses in half widths of their bounds and over the knobs' moves in their spreads, by Gauss and Newton with slopes from
/// small steps; a step that makes things worse is halved. Deterministic. Starts and spreads follow a rule (published, else the middle and half of a stated range);
/// docs/science/validation.md.
/// </remarks>
public static class Calibration
{
    private const int MostRounds = 25;
    private const double SlopeStep = 0.02;         // spreads; 0.005 to 0.05 find the same knobs to three figures
    private const double MissingAnswer = 3;        // half widths a target counts for that the model cannot answer

    /// <summary>Fits the knobs.</summary>
    /// <param name="tables">The tables, with the knobs' starts.</param>
    /// <param name="targets">Any targets; those to calibrate on are taken.</param>
    /// <returns>The knobs with the values found.</returns>
    /// <exception cref="ModelException">The tables make no model.</exception>
    public static IReadOnlyList<Knob> Fit(LegTables tables, IReadOnlyList<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(targets);
        Target[] taken = [.. targets.Where(IsFor)];
        Knob[] knobs = [.. tables.Knobs.Select(knob => knob with { Value = knob.Start })];
        double[] misses = Misses(tables, knobs, taken);
        for (int round = 0; round < MostRounds; round++)
        {
            double[] step = Step(tables, knobs, taken, misses);
            (Knob[] next, double[] missed) = Take(tables, knobs, taken, misses, step);
            double gain = SumOfSquares(misses) - SumOfSquares(missed);
            (knobs, misses) = (next, missed);
            if (gain < 1e-6)
            {
                break;
            }
        }

        return knobs;
    }

    /// <summary>Whether a target takes part in calibration: its use says so, something is computed for it, and it has bounds.</summary>
    /// <param name="target">The target.</param>
    public static bool IsFor(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target is { Use: "calibrate", Output.Length: > 0, Value: not null, Lower: not null, Upper: not null };
    }

    // Misses of the targets in half widths, then moves of the knobs in spreads.
    private static double[] Misses(LegTables tables, IReadOnlyList<Knob> knobs, Target[] targets)
    {
        Model model = LegBuilder.Build(tables, knobs).Compile();
        return
        [
            .. Validator.Answer(model, targets).Select(answer => answer.ModelValue is { } value
                ? (value - answer.Target.Value!.Value) / ((answer.Target.Upper!.Value - answer.Target.Lower!.Value) / 2)   // IsFor saw all three
                : MissingAnswer),
            .. knobs.Select(knob => (knob.Value - knob.Start) / knob.Spread),
        ];
    }

    private static double[] Step(LegTables tables, Knob[] knobs, Target[] targets, double[] misses)
    {
        double[][] slopes = [.. knobs.Select((_, i) =>
        {
            double[] moved = Misses(tables, Moved(knobs, i, SlopeStep), targets);
            return moved.Select((miss, row) => (miss - misses[row]) / SlopeStep).ToArray();
        })];
        LeastSquares squares = new(knobs.Length);
        for (int row = 0; row < misses.Length; row++)
        {
            squares.Add([.. slopes.Select(slope => slope[row])], -misses[row]);
        }

        return squares.Solve() ?? new double[knobs.Length];
    }

    private static (Knob[] Knobs, double[] Misses) Take(LegTables tables, Knob[] knobs, Target[] targets, double[] misses, double[] step)
    {
        for (double share = 1; share > 0.01; share /= 2)
        {
            Knob[] next = [.. knobs.Select((knob, i) => knob with { Value = knob.Value + (share * step[i] * knob.Spread) })];
            if (next.All(IsSound) && Misses(tables, next, targets) is { } missed && SumOfSquares(missed) < SumOfSquares(misses))
            {
                return (next, missed);
            }
        }

        return (knobs, misses);
    }

    private static Knob[] Moved(Knob[] knobs, int which, double spreads) =>
        [.. knobs.Select((knob, i) => i == which ? knob with { Value = knob.Value + (spreads * knob.Spread) } : knob)];

    // Factors and strains of a curve stay above nothing.
    private static bool IsSound(Knob knob) => knob.Quantity is "strainShift" or "tendonShift" or "begin" || knob.Value > 0.01;

    private static double SumOfSquares(double[] values) => values.Sum(value => value * value);
}
