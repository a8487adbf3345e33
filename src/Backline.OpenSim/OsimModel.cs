using Backline.Biomechanics;

namespace Backline.OpenSim;

/// <summary>What an <c>.osim</c> file holds: the model, and what of it Backline does not use.</summary>
/// <param name="Specification">The model; <see cref="ModelSpecification.Compile"/> makes it computable.</param>
/// <param name="Version">The file's version: 30000 for OpenSim 3.0, 40000 for 4.0.</param>
/// <param name="Ignored">Kinds of elements that were passed over and how many of each: geometry, controllers, actuators.</param>
public sealed record OsimModel(ModelSpecification Specification, int Version, IReadOnlyDictionary<string, int> Ignored)
{
    /// <summary>
    /// The names of muscles, ligaments, springs and soft stops that the file switches off (<c>appliesForce</c> false, before version 4
    /// <c>isDisabled</c> true). They pull nowhere and are left out of the model.
    /// </summary>
    public IReadOnlyList<string> IdleForces { get; init; } = [];
}
