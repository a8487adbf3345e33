namespace Backline.Cli.Models;

/// <summary>What <c>backline bench engine --json</c> says; its schema is docs/cli/bench-engine.schema.json.</summary>
internal sealed record BenchAnswer(
    string Model,
    int Muscles,
    int Poses,
    int Processors,
    double CalibrationNanosecondsPerStep,
    IReadOnlyList<StepAnswer> Steps,
    int BatchThreads,
    double BatchOneThreadMicrosecondsPerPose,
    double BatchMicrosecondsPerPose,
    double BatchGain);
