using Backline.Biomechanics;
using Backline.OpenSim;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Passive;
using Backline.TestKit;

namespace Backline.Stretching.Tests;

/// <summary>The leg model as it ships, and the tables it is made from.</summary>
internal static class LegSamples
{
    private static readonly Lazy<Model> Compiled = new(() =>
    {
        using Stream stream = LegModelFile.Open();
        return OsimFile.Read(stream, LegModelFile.Name).Specification.Compile();
    });

    public static Model Model => Compiled.Value;

    public static string TablesFolder => Repository.At("data", "models", "backline-leg");

    public static LegTables Tables() => LegTables.Read(TablesFolder);

    public static PassiveLeg Leg(Side side = Side.Right) => new(Model, side);
}
