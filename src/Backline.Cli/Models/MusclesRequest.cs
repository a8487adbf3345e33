using Backline.Biomechanics.Wrapping;

namespace Backline.Cli.Models;

/// <summary>What <c>backline muscles</c> was asked for.</summary>
internal sealed record MusclesRequest(
    string Model, string Poses, string Output, string Muscles, string Coordinates, double Activation, WrappingMethod Wrapping, bool HasPlots);
