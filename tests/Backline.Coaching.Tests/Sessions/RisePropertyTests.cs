using Backline.Coaching.Sessions;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using CsCheck;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A body that bows, rises, leaves and comes back at random: what it hears fits what is seen, and it is never left waiting.</summary>
public sealed class RisePropertyTests
{
    // deg, deg/s, s: what the docs state of a slow rise, the sinking of a posture that tires, and a moment to notice.
    private const double RiseFromHold = 12, Sinking = 0.25, Moment = 2.5, Obeying = 8, Bow = 18;

    // s and words. Longer than the longest wait between two reminders; what may be said while a posture does not change.
    private const double Silence = 45, Minute = 60;
    // Of one fault a word every 12 s, of two at once as many again, and of the script between.
    private const int MostWords = 12, MostOfOne = 6, MostTurns = 2;

    private enum Deed
    {
        Err,
        Move,
        Stay,
        Leave,
        Hide,
        Pause,
    }

    private static readonly Gen<SessionOptions> Options =
        from target in Gen.Int[20, 60]
        from restrictions in Gen.Int[0, 3].Select(i => new[] { Restriction.SlowRise, Restriction.HeadAboveHeart, Restriction.HandsSupported, Restriction.NoEndRange }[i]).List[0, 2]
        select Scene.Camera with { Target = TimeSpan.FromSeconds(target), Restrictions = restrictions, Support = Support.Chair };

    private static readonly Gen<(Deed Deed, double Trunk, double Seconds)> Part = Gen.Frequency(
        (4, from trunk in Gen.OneOf(Gen.Double[3, 12], Gen.Double[20, 80]) from seconds in Gen.OneOf(Gen.Double[1.5, 6], Gen.Double[6, 60]) select (Deed.Move, trunk, seconds)),
        (4, from seconds in Gen.Double[1, 30] select (Deed.Stay, 0.0, seconds)),
        (1, from seconds in Gen.OneOf(Gen.Double[1, 5], Gen.Double[20, 70]) select (Deed.Err, 0.0, seconds)),
        (1, from seconds in Gen.Double[1, 20] select (Deed.Leave, 0.0, seconds)),
        (1, from seconds in Gen.Double[1, 20] select (Deed.Hide, 0.0, seconds)),
        (1, from trunk in Gen.OneOf(Gen.Double[3, 12], Gen.Double[20, 80]) from seconds in Gen.Double[2, 20] select (Deed.Pause, trunk, seconds)));

    [Fact]
    public void What_is_said_of_the_way_up_fits_what_is_seen_and_the_session_ends() => Gen.Select(Options, Part.List[1, 10]).Sample(
        (options, parts) =>
        {
            var play = new Play(options);
            play.Move(options.Restrictions.Count > 0 ? 35 : 70, 2);
            play.Stay(12);
            foreach ((Deed deed, double trunk, double seconds) in parts)
            {
                play.Do(deed, trunk, seconds);
            }

            play.Move(5, 4);
            play.Stay(70);
            if (play.State.HasRisenEarly)
            {
                play.Press();
                play.Stay(30);
            }

            Assert.True(play.State.IsOver || play.State.Held.TotalSeconds == 0, $"{play.State.Phase} after {play.State.Time}");
            Assert.InRange(play.State.Held.SeenSeconds, 0, play.InBow);
        },
        iter: 150);

    private sealed class Play(SessionOptions options)
    {
        private readonly Scene _scene = new Scene(options).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1);
        private double _trunk = 9, _lastSaid = double.NegativeInfinity, _returned;
        private double _changed, _bowedSince;
        private int _read;
        private bool _isTold, _isMoving;

        public SessionState State => _scene.State;

        /// <value>s. How long the body truly was in a bow, with what may be credited of each rise.</value>
        public double InBow { get; private set; } = Moment;

        public void Do(Deed deed, double trunk, double seconds)
        {
            switch (deed)
            {
                case Deed.Move:
                    Move(trunk, Math.Max(seconds, Math.Abs(trunk - _trunk) / 45));
                    break;
                case Deed.Err:
                    Beat(seconds, () => _scene.Stay(At(_trunk) with { Knee = 1 }, 0.1));
                    break;
                case Deed.Leave:
                    Beat(seconds, () => _scene.Nobody(0.1));
                    break;
                case Deed.Hide:
                    Beat(seconds, () => _scene.Stay(At(_trunk) with { Trunk = null }, 0.1));
                    break;
                case Deed.Pause:
                    _scene.Command(SessionCommand.Pause);
                    Move(trunk, Math.Max(seconds, Math.Abs(trunk - _trunk) / 45));
                    _scene.Command(SessionCommand.Resume);
                    Read(false);
                    break;
                default:
                    Stay(seconds);
                    break;
            }
        }

        public void Press() => _scene.Command(SessionCommand.Done);

        public void Stay(double seconds) => Beat(seconds, () => _scene.Stay(At(_trunk), 0.1));

        public void Move(double to, double seconds)
        {
            double from = _trunk, before = InBow, speed = (from - to) / seconds;
            int count = Math.Max(1, (int)Math.Round(seconds * 10)), i = 0;
            _isMoving = true;
            Beat(seconds, () => _scene.Stay(At(_trunk = from + ((to - from) * Math.Min(1, (double)++i / count))), 0.1));
            _isMoving = false;
            double credited = speed > Sinking ? RiseFromHold / (speed - Sinking) : double.PositiveInfinity;
            bool isHigh = options.Restrictions.Contains(Restriction.HeadAboveHeart);
            InBow = speed > 0 ? before + Math.Min(seconds, credited + (isHigh ? Obeying : 0)) + Moment : InBow;
        }

        private static Body At(double trunk) => new(trunk, 20, trunk > 30 ? -1 : 5, 0);

        private void Beat(double seconds, Action give)
        {
            _changed = _scene.State.Time.TotalSeconds;
            for (int i = 0; i < (int)Math.Round(seconds * 10); i++)
            {
                give();
                InBow += _trunk >= Bow ? 0.1 : 0;
                Read(_scene.Inputs[^1] is FrameSeen { Frame.IsPersonSeen: true } seen && seen.Frame.Near[Practice.Measures.Measure.TrunkInclination]?.Value > 30);
            }
        }

        private static bool IsSpoken(SessionEvent one) => one.Text.Length > 0
            && one.Kind is SessionEventKinds.Cue or SessionEventKinds.Praise or SessionEventKinds.Done or SessionEventKinds.Paused or SessionEventKinds.Resumed;

        private void Read(bool isSeenBowed)
        {
            foreach (SessionEvent one in _scene.Events.Skip(_read))
            {
                _isTold |= one.Kind == SessionEventKinds.Target;
                double[] turns = [.. _scene.Events.Where(other => other.Kind == SessionEventKinds.Phase && other.Id is "hold" or "stand" && other.T <= one.T && other.T > one.T - 5).Select(other => other.T)];
                SessionEvent[] words = [.. _scene.Events.Where(other => IsSpoken(other) && other.T <= one.T && other.T > Math.Max(_changed, one.T - Minute))];
                Assert.InRange(turns.Length, 0, MostTurns);
                Assert.True(_isMoving || (words.Length <= MostWords && words.Count(other => other.Text == one.Text) <= MostOfOne), string.Join('\n', words));
                _returned = one is { Kind: SessionEventKinds.Phase, Id: "return" } ? one.T : _returned;
                bool isEnd = one.Id.StartsWith("step-off", StringComparison.Ordinal) || one is { Kind: SessionEventKinds.Done, Id: "done" };
                Assert.False(isSeenBowed && isEnd && one.T - _returned < 60, $"{one} to somebody at {_trunk:0}°");
                bool isSaid = IsSpoken(one);
                bool isWished = one.Id is "asked";
                Assert.True(!isSaid || isWished || one.T - _lastSaid >= 4 - 1e-9, $"{one} came {one.T - _lastSaid} s after the last.");
                _lastSaid = isSaid ? one.T : _lastSaid;
            }

            _read = _scene.Events.Count;
            double now = _scene.State.Time.TotalSeconds;
            bool isWaited = isSeenBowed && !_scene.State.IsOver && !_scene.State.IsPaused && _isTold;
            _bowedSince = isWaited ? _bowedSince : now;
            Assert.True(now - Math.Max(_bowedSince, _lastSaid) <= Silence, $"Nothing was said for {Silence} s at {_trunk:0}°.");
        }
    }
}
