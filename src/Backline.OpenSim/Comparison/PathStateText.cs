using Backline.Biomechanics;
using Backline.Biomechanics.Paths;

namespace Backline.OpenSim.Comparison;

/// <summary>How a path lies, in the words of OpenSim reference values: how many points take part, and which wrap surfaces it touches.</summary>
public static class PathStateText
{
    /// <summary>The words, as <c>4:femur_condyles+shank</c>: the number of path points, then surfaces from the origin on.</summary>
    /// <param name="model">The model.</param>
    /// <param name="corners">The path as it lies, as <see cref="Workspace.PathCorners"/> gives it.</param>
    public static string Of(Model model, ReadOnlySpan<PathCorner> corners)
    {
        ArgumentNullException.ThrowIfNull(model);
        int points = 0;
        List<string> touched = [];
        for (int i = 0; i < corners.Length; i++)
        {
            if (corners[i].Surface < 0)
            {
                points++;
            }
            else if (i > 0 && corners[i - 1].Surface == corners[i].Surface)
            {
                touched.Add(model.Specification.Wraps[corners[i].Surface].Name);
            }
        }

        return touched.Count == 0 ? FormattableString.Invariant($"{points}") : FormattableString.Invariant($"{points}:{string.Join('+', touched)}");
    }
}
