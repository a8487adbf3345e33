using Backline.Stretching.Loads;
using Backline.Stretching.Readouts;
using CsCheck;

namespace Backline.Stretching.Tests.Readouts;

public sealed class ReadoutRunTests
{
    private readonly StretchReader _reader = new(LegModel.Standing);

    [Fact]
    public void Slices_come_to_what_is_read_at_once_and_then_cost_nothing()
    {
        SeenPosture seen = StretchReaderTests.Seen(12, 18, 80, 70);
        ReadoutRun run = _reader.Begin(in seen);
        int slices = 0;
        while (run.Result is null)
        {
            run.Step();
            slices++;
        }

        StretchReadout result = run.Result;
        run.Step();

        Assert.InRange(slices, 10, 45);
        Assert.Equal(_reader.Read(in seen), result);
        Assert.Same(result, run.Result);
    }

    // Deep in a bow and hardly seen: the ends of what the camera allows lie beyond the joints' own.
    [Fact]
    public void A_posture_hardly_seen_at_the_end_of_its_joints_is_read_too() =>
        Gen.Select(Gen.Double[0, 130], Gen.Double[-40, 40], Gen.Double[60, 140], Gen.Double[0, 90], Gen.Double[0, 6]).Sample(
            (knee, ankle, hip, trunk, exponent) =>
            {
                double error = Math.Pow(10, exponent);
                StretchReadout read = _reader.Read(new SeenPosture(new(knee, error), new(ankle, error), new(hip, error), new(trunk, error)));

                foreach (ValueBand band in (ValueBand[])[read.Gastrocnemius!.Share, read.Soleus!.Share, read.Hamstrings!.Rounded.Share, read.Hamstrings.Hinged.Share])
                {
                    Assert.InRange(band.Low, 0, band.Middle);
                    Assert.InRange(band.High, band.Middle, 100);
                }
            },
            iter: 60,
            threads: 1);

    /// <summary>Of the muscles over their joints, within two standard errors of 6°, against the model posed there.</summary>
    [Fact]
    public void Interpolated_lengths_are_the_models_own()
    {
        ReadLeg leg = new(LegModel.Standing);
        const double Degree = Math.PI / 180;
        Gen.Select(Gen.Double[0, 40], Gen.Double[0, 30], Gen.Double[-12, 12], Gen.Double[-12, 12]).Sample((knee, ankle, kneeOff, ankleOff) =>
        {
            LengthGrid grid = new(
                leg.Calf, LengthGrid.Nodes((knee - 10) * Degree, (knee + 10) * Degree, 3), LengthGrid.Nodes((ankle - 10) * Degree, (ankle + 10) * Degree, 3), (one, other) => new(one, other, 0));
            while (!grid.IsFull)
            {
                grid.FillNext();
            }

            double[] exact = new double[leg.Calf.Tissues.Length];
            double[] found = new double[exact.Length];
            leg.Calf.Lengths(new((knee + kneeOff) * Degree, (ankle + ankleOff) * Degree, 0), exact);
            grid.At((knee + kneeOff) * Degree, (ankle + ankleOff) * Degree, found);
            Assert.All(exact.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 2e-4));
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void The_hamstrings_too_from_a_rounded_back_to_a_flat_one()
    {
        ReadLeg leg = new(LegModel.Standing);
        const double Degree = Math.PI / 180;
        LengthGrid grid = new(leg.Thigh, LengthGrid.Nodes(0, 20 * Degree, 3), LengthGrid.Nodes(10 * Degree, 100 * Degree, 5), (one, other) => new(one, 0, other));
        while (!grid.IsFull)
        {
            grid.FillNext();
        }

        double[] exact = new double[leg.Thigh.Tissues.Length];
        double[] found = new double[exact.Length];
        for (double hip = 8; hip <= 102; hip += 3)
        {
            leg.Thigh.Lengths(new(11 * Degree, 0, hip * Degree), exact);
            grid.At(11 * Degree, hip * Degree, found);
            Assert.All(exact.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 5e-4));
        }
    }
}
