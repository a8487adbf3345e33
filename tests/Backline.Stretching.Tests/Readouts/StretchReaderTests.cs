using System.Diagnostics;
using Backline.Numerics;
using Backline.Practice.Measures;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;
using CsCheck;

namespace Backline.Stretching.Tests.Readouts;

public sealed class StretchReaderTests(ITestOutputHelper output)
{
    private static readonly StretchReader Reader = new(LegModel.Standing);

    [Fact]
    public void A_posture_seen_exactly_reads_as_the_whole_model_computes_it()
    {
        StretchInputs inputs = new() { Rounding = 0, ToeLift = 0 };
        StretchResult result = LegModel.NewSimulator().Solve(in inputs);
        StretchedBody body = result.Body;
        double hip = body.TrunkInclination + body.Given.KneeFlexion - body.Given.ShankInclination;

        StretchReadout readout = Reader.Read(Seen(body.Given.KneeFlexion, body.Dorsiflexion, hip, body.TrunkInclination));

        ReadOnlySpan<double> shares = result.Loads.Feel.Shares;
        Assert.Equal(shares[(int)Tissue.Gastrocnemius], readout.Gastrocnemius!.Central, 2e-3);
        Assert.Equal(shares[(int)Tissue.Soleus], readout.Soleus!.Central, 2e-3);
        Assert.Equal(shares[(int)Tissue.Hamstrings], readout.Hamstrings!.Hinged.Central, 2e-2);
    }

    [Fact]
    public void Print()
    {
        foreach ((double knee, double ankle, double trunk) in ((double, double, double)[])[(0, 25, 80), (5, 25, 80), (20, 25, 80), (60, 25, 80), (20, 15, 80), (5, 15, 40), (20, 25, 0)])
        {
            StretchReadout r = Reader.Read(Seen(knee * Math.PI / 180, ankle * Math.PI / 180, (trunk + knee) * Math.PI / 180, trunk * Math.PI / 180));
            output.WriteLine($"{knee} {ankle} {trunk}: {r.Gastrocnemius} {r.Soleus} {r.Hamstrings}");
        }

        AnkleRoom room = new(LegModel.Standing);
        foreach (double ankle in (double[])[20, 25, 30, 35, 40])
        {
            output.WriteLine($"{ankle}: {string.Join(" ", ((double[])[0, 5, 8, 10, 15, 20, 30]).Select(k => room.KneeCost(Angle.FromDegrees(ankle), Angle.FromDegrees(k)).Degrees.ToString("0.0")))}");
        }

        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 10; i++)
        {
            Reader.Read(Seen(0.1 + i * 0.01, 0.4, 1.5, 1.4));
        }

        output.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds / 10} ms a reading");
    }

    private static SeenPosture Seen(double knee, double ankle, double hip, double trunk, BackShape back = BackShape.Unknown) =>
        new(In(knee, 6), In(ankle, 4), In(hip, 6), In(trunk, 6), back);

    private static Reading In(double radians, double error) => new(Angle.FromRadians(radians).Degrees, error);
}
