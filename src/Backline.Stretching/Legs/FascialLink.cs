using Backline.Biomechanics;
using Backline.Biomechanics.Ligaments;

namespace Backline.Stretching.Legs;

/// <summary>The fascia that joins hamstrings and calf over the back of the knee, one element a leg: off, since no value for a human was ever published, and switched on by whoever gives it a stiffness.</summary>
public static class FascialLink
{
    /// <summary>How well people's own legs bear it out, A to D: the link is seen in anatomy and moves by millimetres; no force of it was measured (evidence D1 to D4, D8).</summary>
    public const string EvidenceGrade = "C";

    /// <summary>N/m. The stiffest that can be asked for; judgement, against slips of the pen.</summary>
    public const double MostStiffness = 1e6;

    private const string Prefix = "knee_fascia";

    /// <summary>How stiff it is in a model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>N/m. 0 is off; <see langword="null"/> where the model has none.</returns>
    public static double? StiffnessIn(ModelSpecification model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.PathSprings.FirstOrDefault(IsLink)?.Stiffness;
    }

    /// <summary>A model with the link as stiff as asked, on both legs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stiffness">N/m. 0 is off; at most <see cref="MostStiffness"/>.</param>
    /// <exception cref="ModelException">The model has no such link.</exception>
    public static ModelSpecification WithStiffness(ModelSpecification model, double stiffness)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegative(stiffness);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stiffness, MostStiffness);
        return StiffnessIn(model) is null
            ? throw new ModelException(model.Name, [new Problem(new Place("/forceset"), $"has no fascial link to switch; a PathSpring '{Prefix}_r' was expected")])
            : model with { PathSprings = [.. model.PathSprings.Select(spring => IsLink(spring) ? spring with { Stiffness = stiffness } : spring)] };
    }

    private static bool IsLink(PathSpringSpecification spring) => spring.Name.StartsWith(Prefix, StringComparison.Ordinal);
}
