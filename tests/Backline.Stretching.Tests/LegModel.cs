using Backline.OpenSim;
using Backline.Stretching.Postures;
using Backline.TestKit;

namespace Backline.Stretching.Tests;

/// <summary>The project's leg model, bound once for all tests.</summary>
internal static class LegModel
{
    private static readonly Lazy<StandingModel> Bound = new(() => StandingModel.Bind(OsimFile.Read(Path).Specification, Height));

    /// <summary>m. Of the body the model is of.</summary>
    public const double Height = StandingModel.LegModelHeight;

    public static string Path => Repository.At("data", "models", "backline-leg.osim");

    public static StandingModel Standing => Bound.Value;

    public static StretchSimulator NewSimulator() => new(Standing);
}
