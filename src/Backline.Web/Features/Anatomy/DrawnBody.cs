namespace Backline.Web.Features.Anatomy;

/// <summary>What a body looks like, in its own frame: straight bones, a rounded solid around its points, and eggs.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="Bones">m. Straight bones: both ends of each, six numbers.</param>
/// <param name="Solid">m. Points of a rounded solid, three numbers each; empty where there is none.</param>
/// <param name="Eggs">m. Head, chest or hand: the middle of each and its three half axes, a right-handed set at right angles, twelve numbers.</param>
/// <param name="Joint">m. Where the body hangs on the one that carries it, three numbers.</param>
public sealed record DrawnBody(string Name, IReadOnlyList<double[]> Bones, IReadOnlyList<double[]> Solid, IReadOnlyList<double[]> Eggs, double[] Joint);
