namespace Backline.Web.Features.Anatomy;

/// <summary>What a body looks like, in its own frame: a bone made of rounded parts, and eggs.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="Parts">m. Parts that grow into one another where they meet, each of pieces that go on in one another: middle and radius of the two balls of a rod (eight numbers) or the three of a plate (twelve).</param>
/// <param name="Eggs">m. Head, chest or hand: the middle of each and its three half axes, a right-handed set at right angles, twelve numbers.</param>
/// <param name="Tie">The tendon that ties it to another body without a path of its own, as below the kneecap; none, where there is none.</param>
public sealed record DrawnBody(string Name, IReadOnlyList<IReadOnlyList<double[]>> Parts, IReadOnlyList<double[]> Eggs, DrawnTie? Tie = null);
