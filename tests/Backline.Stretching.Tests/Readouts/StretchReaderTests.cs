using Backline.Numerics;
using Backline.Practice.Measures;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;
using CsCheck;

namespace Backline.Stretching.Tests.Readouts;

public sealed class StretchReaderTests
{
    private static readonly StretchReader Reader = new(LegModel.Standing);

    private static readonly Gen<SeenPosture> Postures =
        from knee in Gen.Double[0, 40]
        from ankle in Gen.Double[-5, 35]
        from trunk in Gen.Double[5, 95]
        from shank in Gen.Double[-5, 12]
        select Seen(knee, ankle, trunk + knee - shank, trunk);

    /// <summary>Joint angles are put on the model's oblique axes as if they lay in the picture: a degree at most, some per cent of a share.</summary>
    [Theory]
    [InlineData(0, 60)]
    [InlineData(20, 60)]
    [InlineData(35, 40)]
    public void A_posture_seen_as_it_is_reads_as_the_whole_model_computes_it(double kneeDegrees, double hingeDegrees)
    {
        StretchInputs inputs = new() { KneeFlexion = kneeDegrees * Math.PI / 180, HipHinge = hingeDegrees * Math.PI / 180, Rounding = 0, ToeLift = 0 };
        StretchResult result = LegModel.NewSimulator().Solve(in inputs);
        StretchedBody body = result.Body;
        double thigh = body.Given.KneeFlexion - body.Given.ShankInclination;

        StretchReadout readout = Reader.Read(Seen(
            Degrees(body.Given.KneeFlexion), Degrees(body.Dorsiflexion), Degrees(body.TrunkInclination + thigh), Degrees(body.TrunkInclination)));

        ReadOnlySpan<double> shares = result.Loads.Feel.Shares;
        Near(shares[(int)Tissue.Gastrocnemius], readout.Gastrocnemius!.Central);
        Near(shares[(int)Tissue.Soleus], readout.Soleus!.Central);
        Near(shares[(int)Tissue.Hamstrings], readout.Hamstrings!.Hinged.Central);
        Assert.True(readout.Hamstrings.Rounded.Central <= readout.Hamstrings.Hinged.Central);
    }

    [Fact]
    public void A_straighter_knee_never_takes_from_the_upper_calf_and_leaves_the_lower_as_it_is() =>
        Gen.Select(Postures, Gen.Double[0, 20]).Sample((seen, by) =>
        {
            StretchReadout bent = Reader.Read(seen with { Knee = In(seen.Knee!.Value.Value + by, 6) });
            StretchReadout straighter = Reader.Read(in seen);

            return straighter.Gastrocnemius!.Central >= bent.Gastrocnemius!.Central - 1e-9
                && Math.Abs(straighter.Soleus!.Central - bent.Soleus!.Central) < 1e-6;
        }, iter: 30, threads: 1);

    [Fact]
    public void More_bow_and_more_ankle_never_take_from_what_they_stretch() =>
        Gen.Select(Postures, Gen.Double[0, 15], Gen.Double[0, 10]).Sample((seen, bow, ankle) =>
        {
            StretchReadout less = Reader.Read(in seen);
            StretchReadout more = Reader.Read(seen with
            {
                Ankle = In(seen.Ankle!.Value.Value + ankle, 4),
                Hip = In(seen.Hip!.Value.Value + bow, 6),
                Trunk = In(seen.Trunk!.Value.Value + bow, 6),
            });

            return more.Gastrocnemius!.Central >= less.Gastrocnemius!.Central - 1e-9 && more.Soleus!.Central >= less.Soleus!.Central - 1e-9
                && more.Hamstrings!.Hinged.Central >= less.Hamstrings!.Hinged.Central - 1e-9;
        }, iter: 30, threads: 1);

    [Fact]
    public void The_band_holds_the_middle_and_is_the_same_each_time() =>
        Postures.Sample(seen =>
        {
            StretchReadout readout = Reader.Read(in seen);

            return readout.Gastrocnemius!.Share is { } band && band.Low <= band.Middle && band.Middle <= band.High
                && readout.Hamstrings!.Low <= readout.Hamstrings.Rounded.Share.Middle && readout.Hamstrings.High >= readout.Hamstrings.Hinged.Share.Middle
                && readout == Reader.Read(in seen);
        }, iter: 30, threads: 1);

    [Theory]
    [InlineData(5, 12)]
    [InlineData(20, 20)]
    public void A_camera_that_errs_more_makes_a_wider_band(double knee, double ankle)
    {
        ValueBand sharp = Reader.Read(new SeenPosture(In(knee, 0.1), In(ankle, 0.1), null, null)).Gastrocnemius!.Share;
        ValueBand blurred = Reader.Read(new SeenPosture(In(knee, 8), In(ankle, 8), null, null)).Gastrocnemius!.Share;

        Assert.True(blurred.Low < sharp.Low && blurred.High > sharp.High, $"{sharp} against {blurred}");
    }

    [Fact]
    public void Hamstrings_are_a_range_that_a_flat_back_narrows_from_below()
    {
        SeenPosture bow = Seen(10, 20, 80, 75);

        HamstringRange unknown = Reader.Read(in bow).Hamstrings!;
        HamstringRange flat = Reader.Read(bow with { Back = BackShape.Flat }).Hamstrings!;

        Assert.Equal(unknown.Hinged.Central, flat.Hinged.Central);
        Assert.Equal(unknown.Hinged.Share.Middle, flat.Hinged.Share.Middle, 0.03);
        Assert.True(flat.Rounded.Central > unknown.Rounded.Central + 0.3, $"{flat.Rounded.Central} against {unknown.Rounded.Central}");
        Assert.True(flat.Low > unknown.Low);
        Assert.True(flat.IsNarrowed && !unknown.IsNarrowed);
    }

    [Fact]
    public void What_was_not_seen_is_not_told()
    {
        SeenPosture bow = Seen(10, 20, 80, 75);

        StretchReadout withoutKnee = Reader.Read(bow with { Knee = null });
        StretchReadout withoutAnkle = Reader.Read(bow with { Ankle = null });

        Assert.Null(withoutKnee.Gastrocnemius);
        Assert.NotNull(withoutKnee.Soleus);
        Assert.Null(withoutKnee.Hamstrings);
        Assert.True(withoutAnkle.Gastrocnemius is null && withoutAnkle.Soleus is null);
        Assert.Equal(Reader.Read(in bow).Hamstrings!.Hinged, withoutAnkle.Hamstrings!.Hinged);
        Assert.True(Reader.Read(default).IsEmpty);
    }

    [Fact]
    public void What_would_change_it_is_computed_and_leaves_out_what_does_not_apply()
    {
        SeenPosture bow = Seen(20, 20, 95, 75);

        IReadOnlyList<ReadoutChange> changes = Reader.Changes(in bow, Angle.FromDegrees(6));
        ReadoutChange straighter = changes.Single(change => change.Kind == ReadoutChangeKind.KneesStraighter);
        ReadoutChange lower = changes.Single(change => change.Kind == ReadoutChangeKind.RollLower);
        ReadoutChange less = changes.Single(change => change.Kind == ReadoutChangeKind.LessBow);

        Assert.Equal(15, straighter.By.Degrees, 1e-9);
        Assert.True(straighter.After.Gastrocnemius > straighter.Before.Gastrocnemius);
        Assert.True(lower.After.Soleus < lower.Before.Soleus && lower.After.Gastrocnemius < lower.Before.Gastrocnemius);
        Assert.True(less.After.HamstringsHinged < less.Before.HamstringsHinged);
        Assert.Equal(less.Before.Soleus!.Value, less.After.Soleus!.Value, 1e-9);
        Assert.Empty(Reader.Changes(Seen(6, 20, 10, 5), null));
    }

    internal static SeenPosture Seen(double knee, double ankle, double hip, double trunk) => new(In(knee, 6), In(ankle, 4), In(hip, 6), In(trunk, 6));

    private static Reading In(double degrees, double error) => new(degrees, error);

    private static double Degrees(double radians) => Angle.FromRadians(radians).Degrees;

    private static void Near(double expected, double actual) => Assert.InRange(actual, (0.93 * expected) - 0.01, (1.07 * expected) + 0.01);
}
