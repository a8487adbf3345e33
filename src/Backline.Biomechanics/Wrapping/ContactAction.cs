namespace Backline.Biomechanics.Wrapping;

/// <summary>What OpenSim's rules say about one stretch of a path and one surface.</summary>
internal enum ContactAction : byte
{
    /// <summary>The stretch does not meet the surface.</summary>
    None,

    /// <summary>An end of the stretch lies inside the surface.</summary>
    Inside,

    /// <summary>The stretch may be laid around the surface; a stretch that changes its length less goes first.</summary>
    Possible,

    /// <summary>The stretch cuts through the surface and must be laid around it; no other stretch is looked at.</summary>
    Mandatory,
}
