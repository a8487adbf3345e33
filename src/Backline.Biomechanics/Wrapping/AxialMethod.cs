namespace Backline.Biomechanics.Wrapping;

/// <summary>How OpenSim finds the plane of contact on an ellipsoid. No other surface, and not the geodesic method, looks at it.</summary>
public enum AxialMethod
{
    /// <summary>A blend of the two below.</summary>
    Hybrid,

    /// <summary>From the middle of the chord.</summary>
    Midpoint,

    /// <summary>From where the chord crosses a main plane of the ellipsoid.</summary>
    Axial,
}
