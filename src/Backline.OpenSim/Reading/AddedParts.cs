namespace Backline.OpenSim.Reading;

/// <summary>
/// The parts that stand in lists of components instead of the model's sets, each told to the set it would stand in: OpenSim 4 writes there
/// what a program added, and computes with it all the same. What would stand in none of these sets is counted as not used.
/// </summary>
internal sealed class AddedParts
{
    /// <summary>The key of frames, which have no set of their own.</summary>
    public const string Frames = "frames";

    private static readonly string[] Kinds =
        ["Body", "Marker", FrameTable.OffsetKind, "CoordinateCouplerConstraint", .. SkeletonReader.JointKinds, .. ForceReader.Kinds];

    // Whole sets, and a model in the model: their content would be lost.
    private static readonly string[] Holders = ["Model", "BodySet", "JointSet", "ConstraintSet", "ForceSet", "MarkerSet"];

    private readonly ILookup<string?, OsimNode> _bySet;

    /// <summary>Sorts the parts of a model; notes those that matter and cannot be read.</summary>
    public AddedParts(OsimNode model, IgnoredTally ignored)
    {
        _bySet = model.AddedParts().ToLookup(part => SetOf(part.Kind));
        foreach (OsimNode other in _bySet[null])
        {
            if (Holders.Contains(other.Kind))
            {
                other.Fault($"is a {other.Kind} among components, which is not known; its parts one by one were expected");
            }
            else if (!other.FaultSlip(Kinds))
            {
                ignored.Add(other.Kind);
            }
        }
    }

    /// <summary>The parts that would stand in a set.</summary>
    public IEnumerable<OsimNode> Of(string set) => _bySet[set];

    private static string? SetOf(string kind) => kind switch
    {
        "Body" => "BodySet",
        "Marker" => "MarkerSet",
        _ when kind.EndsWith("Frame", StringComparison.Ordinal) => Frames,
        _ when kind.EndsWith("Joint", StringComparison.Ordinal) => "JointSet",
        _ when kind.EndsWith("Constraint", StringComparison.Ordinal) => "ConstraintSet",
        _ when ForceReader.Pulls(kind) => "ForceSet",
        _ => null,
    };
}
