namespace Backline.Biomechanics.Wrapping;

/// <summary>That a path is laid around a surface, packed for computing. Points are counted from 0 within the path.</summary>
/// <param name="Surface">The surface.</param>
/// <param name="FirstPoint">From here on it may be laid around.</param>
/// <param name="LastPoint">Up to here.</param>
/// <param name="Method">How OpenSim finds the plane of contact on an ellipsoid.</param>
/// <param name="OnlyAfterPoint">For the geodesic method: the one stretch it takes runs over from this point to the next; −1 for all.</param>
/// <param name="FirstFixedMeet">For OpenSim's method: what is known of the stretch after its first point; those of the next points follow.</param>
internal readonly record struct PathWrapRecord(int Surface, int FirstPoint, int LastPoint, AxialMethod Method, int OnlyAfterPoint, int FirstFixedMeet = 0)
{
    /// <summary>Whether a stretch between two points may be laid around the surface by the geodesic method.</summary>
    public bool Takes(int from, int to) => OnlyAfterPoint < 0 || (from <= OnlyAfterPoint && OnlyAfterPoint < to);
}
