using Backline.Practice.Measures;
using Backline.Stretching.Loads;
using Backline.Stretching.Readouts;

namespace Backline.Stretching.Tests.Readouts;

/// <summary>How far the edges of a read-out's bands are off for being those of a few hundred people and of lengths between few postures.</summary>
public sealed class ReadoutEdgeTests
{
    private const int Many = 16_384;

    [Theory]
    [InlineData(10, 20, 80, 70)]
    [InlineData(25, 24, 95, 75)]
    [InlineData(2, 10, 40, 40)]
    public void An_edge_is_within_a_tenth_of_sixteen_thousand_peoples_each_in_a_posture_of_its_own(double knee, double ankle, double hip, double trunk)
    {
        ReadLeg leg = new(LegModel.Standing);
        SeenPosture seen = new(new Reading(knee, 6), new Reading(ankle, 3), new Reading(hip, 6), new Reading(trunk, 6));
        SeenPeople people = new(leg.Tissues);
        double[][] shares = [new double[Many], new double[Many], new double[Many]];
        double[] calf = new double[leg.Calf.Tissues.Length], thigh = new double[leg.Thigh.Tissues.Length];
        for (int i = 0; i < Many; i++)
        {
            SeenPerson person = people[i];
            SeenPosture truth = new(
                new Reading(knee + (6 * person.Knee), 6), new Reading(ankle + (3 * person.Ankle), 3), new Reading(hip + (6 * person.Hip), 6), new Reading(trunk + (6 * person.Trunk), 6));
            LegAngles angles = leg.Angles(in truth, isRounded: false);
            leg.Calf.Lengths(angles, calf);
            leg.Thigh.Lengths(angles, thigh);
            shares[0][i] = leg.Calf.Share(Tissue.Gastrocnemius, calf, person.Tissue, 0);
            shares[1][i] = leg.Calf.Share(Tissue.Soleus, calf, person.Tissue, 0);
            shares[2][i] = leg.Thigh.Share(Tissue.Hamstrings, thigh, person.Tissue, calf.Length);
        }

        StretchReadout read = new StretchReader(LegModel.Standing).Read(in seen);

        Near(ValueBand.Of(shares[0]), read.Gastrocnemius!.Share); // all was seen, so all is read
        Near(ValueBand.Of(shares[1]), read.Soleus!.Share);
        Near(ValueBand.Of(shares[2]), read.Hamstrings!.Hinged.Share);
    }

    // Of the edge, or of a quarter of what people bear where it lies below.
    private static void Near(ValueBand many, ValueBand read)
    {
        double Error(double known, double edge) => Math.Abs(edge - known) / Math.Max(known, TissueFeel.Noticeable);
        TestContext.Current.SendDiagnosticMessage($"{100 * Error(many.Low, read.Low):0.0} and {100 * Error(many.High, read.High):0.0} % of {many.Low:0.00} and {many.High:0.00}");
        Assert.InRange(Error(many.Low, read.Low), 0, 0.1);
        Assert.InRange(Error(many.High, read.High), 0, 0.1);
    }
}
