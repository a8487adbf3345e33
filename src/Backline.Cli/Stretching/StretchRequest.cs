using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>What the caller of <c>backline stretch</c> asks for; <c>Drawn</c> are the options given that say how people are drawn.</summary>
internal sealed record StretchRequest(
    StretchInputs Inputs, bool IsJson, bool IsTable, string? Picture, string? Sweep, int Samples, int Seed, IReadOnlyList<string> Drawn, string? Model, double? FascialLink);
