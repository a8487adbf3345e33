using Backline.Stretching.Loads;

namespace Backline.Stretching.Readouts;

/// <summary>How far one muscle group is stretched.</summary>
/// <param name="Share">1. Of the relaxed tension that people bear on average: nine in ten lie between the ends, by what the camera may err and people differ.</param>
/// <param name="Central">1. The same for the model's own tissues at the angles as they were read.</param>
/// <param name="LengthChange">m. How much longer than in upright standing that muscle of it is which has lengthened most, in a body of usual height, at the angles as they were read.</param>
public sealed record TissueReadout(ValueBand Share, double Central, double LengthChange);
