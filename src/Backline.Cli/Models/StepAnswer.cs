namespace Backline.Cli.Models;

/// <summary>
/// One step of the engine: its time a posture, that in steps of the calibration loop, what it would be on a machine that takes
/// 20.1 ns a step, and what it allocates.
/// </summary>
internal sealed record StepAnswer(
    string Step, string? Wrapping, double MicrosecondsPerPose, double CalibrationStepsPerPose, double MicrosecondsPerPoseAtReferenceCalibration, double BytesPerPose);
