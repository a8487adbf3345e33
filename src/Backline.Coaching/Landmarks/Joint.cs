namespace Backline.Coaching.Landmarks;

/// <summary>The points of one side of the body that measures are made of.</summary>
internal enum Joint
{
    Shoulder,
    Hip,
    Knee,
    Ankle,
    Heel,
    Toe,
}
