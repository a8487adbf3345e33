using System.Collections.Immutable;
using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using CsCheck;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>
/// A joint that comes and goes, seen for 0.1 to 0.8 s and hidden for 0.1 to 1.5 s, is judged as it is whenever it is seen:
/// a fault by what has been seen of it for its dwell, however often it was hidden in between.
/// </summary>
public sealed class FlickerPropertyTests
{
    private const double Frame = 0.1, Grace = 1.5, LongestHidden = 1.5;

    private static readonly SessionOptions Long = Scene.Camera with { Target = TimeSpan.FromSeconds(300) };

    // Thirty times seen and hidden, in tenths of a second.
    private static readonly Gen<(int Seen, int Hidden)[]> Flicker = Gen.Select(Gen.Int[1, 8], Gen.Int[1, 15], (seen, hidden) => (seen, hidden)).Array[30];

    private static readonly Gen<string> Joint = Gen.Bool.Select(isKnee => isKnee ? "knees" : "shin");

    public static TheoryData<double, double> Rhythms { get; } = new()
    {
        { 0.5, 1.0 },
        { 0.4, 0.8 },
        { 0.2, 0.6 },
        { 0.3, 0.6 },
        { 0.5, 0.6 },
        { 0.1, 0.6 },
    };

    [Theory]
    [MemberData(nameof(Rhythms))]
    public void A_fault_that_flickers_is_noted_within_a_second_and_a_half_and_never_held(double seen, double hidden)
    {
        foreach (string rule in (string[])["knees", "shin"])
        {
            Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Unseen(rule), 1.5);
            double there = scene.State.Time.TotalSeconds;
            Play(scene, [.. Enumerable.Repeat(((int)Math.Round(seen * 10), (int)Math.Round(hidden * 10)), 40)], Broken(rule), Unseen(rule));

            SessionEvent fault = Assert.Single(scene.Of(SessionEventKinds.Fault, rule));
            Assert.InRange(fault.T - there, 0, 1.65); // and a frame
            Assert.Equal(0, scene.TimeOf(rule).KeptSeconds);
            Assert.Contains(scene.Of(SessionEventKinds.Cue), cue => cue.T - fault.T <= 6 && cue.Id.StartsWith(rule, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_broken_whenever_it_is_seen_is_noted_by_its_dwell_of_seen_time_never_kept_and_never_held() =>
        Gen.Select(Flicker, Joint).Sample((flicker, rule) =>
        {
            Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Unseen(rule), 1.5);
            IReadOnlyList<double> seen = Play(scene, flicker, Broken(rule), Unseen(rule));

            SessionEvent fault = scene.Of(SessionEventKinds.Fault, rule).Single();
            double dwell = ProtocolDwell(rule);
            return seen.Count(time => time < fault.T - 1e-6) * Frame <= dwell + Frame + 1e-6
                && scene.TimeOf(rule).KeptSeconds == 0
                && scene.State.Held.TotalSeconds == 0
                && !scene.Of(SessionEventKinds.Mended).Any()
                && scene.VerdictOf(rule) == Verdict.Broken;
        });

    [Fact]
    public void A_good_hold_that_turns_into_a_flickering_fault_is_held_no_longer_than_to_the_fault_its_grace_and_one_hidden_stretch() =>
        Gen.Select(Flicker, Joint).Sample((flicker, rule) =>
        {
            Scene scene = Scene.InHold(Long).Stay(Body.Bowed, 3);
            double since = scene.State.Time.TotalSeconds, held = scene.State.Held.TotalSeconds;
            Play(scene, flicker, Broken(rule), Unseen(rule));

            SessionEvent fault = scene.Of(SessionEventKinds.Fault, rule).Single();
            return scene.State.Held.TotalSeconds - held <= fault.T - since + Grace + LongestHidden + Frame + 1e-6
                && !scene.Of(SessionEventKinds.Mended).Any();
        });

    [Fact]
    public void What_is_kept_whenever_it_is_seen_is_never_a_fault() =>
        Gen.Select(Flicker, Joint).Sample((flicker, rule) =>
        {
            Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Body.SoftKnees, 1).Move(Body.Bowed, 1.5);
            Play(scene, flicker, Body.Bowed, Unseen(rule) with { Knee = rule == "knees" ? null : 20, Shank = rule == "shin" ? null : -2 });

            return !scene.Of(SessionEventKinds.Fault).Any()
                && !scene.Of(SessionEventKinds.Mended).Any()
                && !scene.Of(SessionEventKinds.HoldStop).Any()
                && scene.TimeOf(rule).BrokenSeconds == 0;
        });

    [Fact]
    public void A_fault_that_is_mended_on_a_joint_that_flickers_is_told_as_mended_exactly_once() =>
        Gen.Select(Flicker, Joint).Sample((flicker, rule) =>
        {
            Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Broken(rule), 1.5);
            Play(scene, flicker[..15], Broken(rule), Unseen(rule));
            double since = scene.State.Time.TotalSeconds;
            IReadOnlyList<double> seen = Play(scene, flicker[15..], Body.Bowed, Unseen(rule));

            SessionEvent mended = scene.Of(SessionEventKinds.Mended, rule).Single();
            return mended.T > since
                && seen.Count(time => time < mended.T - 1e-6) * Frame <= 0.3 + Frame + 1e-6
                && scene.Of(SessionEventKinds.Fault).Count() == 1
                && scene.State.IsHoldRunning;
        });

    private static Body Broken(string rule) => rule == "knees" ? Body.Bowed with { Knee = 2 } : Body.Bowed with { Shank = 16 };

    private static Body Unseen(string rule) => rule == "knees" ? Body.Bowed with { Knee = null } : Body.Bowed with { Shank = null };

    private static double ProtocolDwell(string rule) =>
        ProtocolLibrary.Load().Rules.Single(one => one.Id == rule).Limits.Where(limit => limit.Critical).Min(limit => limit.DwellSeconds);

    // When the joint was seen, frame by frame.
    private static ImmutableArray<double> Play(Scene scene, IEnumerable<(int Seen, int Hidden)> flicker, Body seen, Body hidden)
    {
        ImmutableArray<double>.Builder times = ImmutableArray.CreateBuilder<double>();
        foreach ((int on, int off) in flicker)
        {
            for (int i = 0; i < on; i++)
            {
                times.Add(scene.Stay(seen, Frame).State.Time.TotalSeconds);
            }

            scene.Stay(hidden, off * Frame);
        }

        return times.ToImmutable();
    }
}
