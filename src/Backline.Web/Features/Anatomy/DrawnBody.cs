namespace Backline.Web.Features.Anatomy;

/// <summary>What a body looks like, in its own frame: straight bones, or a rounded solid around its points.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="Bones">m. Straight bones: both ends of each, six numbers.</param>
/// <param name="Solid">m. Points of a rounded solid, three numbers each; empty where straight bones show it all.</param>
/// <param name="Joint">m. Where the body hangs on the one that carries it, three numbers.</param>
public sealed record DrawnBody(string Name, IReadOnlyList<double[]> Bones, IReadOnlyList<double[]> Solid, double[] Joint);
