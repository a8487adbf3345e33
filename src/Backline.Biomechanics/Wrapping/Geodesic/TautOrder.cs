namespace Backline.Biomechanics.Wrapping;

/// <summary>In which orders a way may meet the surfaces of a stretch.</summary>
internal static class TautOrder
{
    // More surfaces than these in one stretch are met in the order given: orders grow with the factorial.
    private const int MostOrdered = 3;

    /// <summary>Notes in the room which surface surely comes before which.</summary>
    public static void Find(in TautSurfaces surfaces)
    {
        for (int near = 0; near < surfaces.Count; near++)
        {
            for (int far = 0; far < surfaces.Count; far++)
            {
                surfaces.Room.IsBefore[(near * surfaces.Count) + far] = near != far
                    && (surfaces.Count > MostOrdered ? near < far : SurfaceSeparation.Is(in surfaces, near, far));
            }
        }
    }

    /// <summary>Whether a surface that is not placed yet, as the bits tell, must come before this one.</summary>
    public static bool MustWait(in TautSurfaces surfaces, int slot, int placed)
    {
        for (int other = 0; other < surfaces.Count; other++)
        {
            if ((placed & (1 << other)) == 0 && surfaces.Room.IsBefore[(other * surfaces.Count) + slot])
            {
                return true;
            }
        }

        return false;
    }
}
