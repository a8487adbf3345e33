using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The last stretch that a surface was found to take, and how.</summary>
internal struct MeetMemory
{
    /// <summary>m. Where the stretch began, in the surface's frame.</summary>
    public Vec3 P;

    /// <summary>m. Where it ended, likewise.</summary>
    public Vec3 Q;

    /// <summary>The contact found.</summary>
    public Contact Contact;

    /// <summary>What it was found to be; <see cref="ContactAction.None"/> where there is nothing to remember.</summary>
    public ContactAction Action;

    /// <summary>Whether it is about this very stretch.</summary>
    public readonly bool IsOf(in Vec3 p, in Vec3 q) =>
        Action != ContactAction.None
        && p.X == P.X && p.Y == P.Y && p.Z == P.Z
        && q.X == Q.X && q.Y == Q.Y && q.Z == Q.Z;
}
