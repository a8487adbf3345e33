namespace Backline.Biomechanics.Functions;

/// <summary>How a curve runs between its points.</summary>
public enum CurveKind
{
    /// <summary>Straight from point to point, and on beyond the ends.</summary>
    StraightLines,

    /// <summary>The cubic spline of SIMM and OpenSim, straight beyond the ends.</summary>
    SimmSpline,

    /// <summary>Straight from point to point, level beyond the ends: GCVSpline of half order 1.</summary>
    NaturalLinear,

    /// <summary>A natural cubic spline: GCVSpline of half order 2.</summary>
    NaturalCubic,

    /// <summary>A natural quintic spline: GCVSpline of half order 3.</summary>
    NaturalQuintic,

    /// <summary>A natural heptic spline: GCVSpline of half order 4.</summary>
    NaturalHeptic,
}
