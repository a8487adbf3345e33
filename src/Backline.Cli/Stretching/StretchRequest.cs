using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>What the caller of <c>backline stretch</c> asks for.</summary>
internal sealed record StretchRequest(
    StretchInputs Inputs, bool IsJson, bool IsTable, string? Picture, string? Sweep, int Samples, int Seed, string? Model, double? FascialLink);
