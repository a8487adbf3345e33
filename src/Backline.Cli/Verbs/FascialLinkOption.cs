using System.CommandLine;
using Backline.Biomechanics;
using Backline.Cli.Stretching;
using Backline.Stretching.Legs;

namespace Backline.Cli.Verbs;

/// <summary><c>--fascial-link N</c>: switches the fascial link at the knee on.</summary>
internal static class FascialLinkOption
{
    private const string Name = "--fascial-link";

    public static Option<double?> Create() => NumberOption.Maybe(
        Name,
        $"Switch the fascial link at the knee on, with this stiffness in N a mm; 0, off, is usual, since none was ever published for a human (evidence grade {FascialLink.EvidenceGrade}).",
        "N_PER_MM");

    /// <summary>What is wrong with what was asked for, or <see langword="null"/>.</summary>
    public static string? ProblemOf(double? value) => NumberOption.ProblemOf(Name, value, 0, FascialLink.MostStiffness / FascialLinkAnswer.PerMillimetre);

    /// <summary>The model with the link as asked for; as it is where nothing was asked for.</summary>
    /// <exception cref="ModelException">The model has none.</exception>
    public static ModelSpecification Switch(ModelSpecification model, double? value) =>
        value is { } stiffness ? FascialLink.WithStiffness(model, stiffness * FascialLinkAnswer.PerMillimetre) : model;
}
