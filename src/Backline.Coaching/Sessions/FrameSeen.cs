using Backline.Coaching.Measures;

namespace Backline.Coaching.Sessions;

/// <summary>A camera frame, measured.</summary>
/// <param name="Frame">The frame; its time is the input's time.</param>
public sealed record FrameSeen(MeasuredFrame Frame) : SessionInput(Frame.Time);
