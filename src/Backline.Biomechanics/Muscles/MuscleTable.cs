using Backline.Biomechanics.Muscles.Curves;

namespace Backline.Biomechanics.Muscles;

/// <summary>The muscles of a model, packed for computing. Muscle i has path i.</summary>
internal sealed class MuscleTable
{
    // Set by the compiler; never written again.
    public required MuscleRecord[] Muscles { get; init; }           //                                        (muscleCount)
    public required MillardCurves[] MillardCurves { get; init; }    // shared between muscles of one shape    (millardCount)
    public required ThelenCurves[] ThelenCurves { get; init; }      //                                        (thelenCount)
    public required DeGrooteCurves[] DeGrooteCurves { get; init; }  //                                        (deGrooteCount)
}
