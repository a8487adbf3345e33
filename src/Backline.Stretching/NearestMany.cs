using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>A near posture that stands and is held, where no change of two inputs does: from postures known to do, everything brought back that can be.</summary>
/// <remarks>First whole inputs to what was asked for, then each to the grain where it just does, and both once more; of what comes of it the fewest changes, then the nearest. Another set of changes may lie nearer.</remarks>
internal sealed class NearestMany(NearestTrials trials)
{
    private const int Rounds = 2;
    private const double UprightHands = 0.7; // 1. Of body height: what hands reach of who stands upright.
    private const double BowedHands = 0.35;  // 1. And of who bows.

    /// <summary>What was found; <see langword="null"/> where nothing known to stand does.</summary>
    public StretchInputs? Found { get; private set; }

    /// <summary>Searches; stops where a slice of the work ends.</summary>
    public IEnumerable<bool> Search()
    {
        (int Changes, double Distance) least = (int.MaxValue, 0);
        foreach (StretchInputs start in Known())
        {
            StretchInputs found = start;
            if (!trials.Does(in found))
            {
                continue;
            }

            for (int round = 0; round < Rounds; round++)
            {
                foreach (NearestInput input in trials.Inputs)
                {
                    StretchInputs back = input.Knob.Set(found, input.Knob.Get(trials.Asked) ?? 0);
                    found = back != found && trials.Does(in back) ? back : found;
                    if (trials.EndsSlice())
                    {
                        yield return true;
                    }
                }

                foreach (NearestInput input in trials.Inputs.Where(input => input.Steps(in trials.Asked, in found) > 0))
                {
                    trials.PullBack(ref found, input);
                    if (trials.EndsSlice())
                    {
                        yield return true;
                    }
                }
            }

            (int Changes, double Distance) far = (trials.Changes(in found), trials.Distance(in found));
            (Found, least) = far.CompareTo(least) < 0 ? (found, far) : (Found, least);
        }
    }

    // Upright on the floor, and the article's stretch; hands where they reach, bearing nothing.
    private IEnumerable<StretchInputs> Known()
    {
        StretchInputs asked = trials.Asked;
        StretchInputs article = new StretchInputs() with
        {
            BodyHeight = asked.BodyHeight,
            BodyMass = asked.BodyMass,
            RollSquash = asked.RollSquash,
            BallPlacement = asked.BallPlacement,
            HandHeight = asked.HandHeight is null ? null : Math.Round(UprightHands * asked.BodyHeight, 2),
            HandLoad = asked.HandLoad is null ? null : 0,
        };
        yield return article with { RollDiameter = 0, KneeFlexion = 0, HipHinge = 0, Rounding = 0, ToeLift = 0 };
        yield return article;
        if (asked.HandHeight is not null)
        {
            yield return article with { HandHeight = Math.Round(BowedHands * asked.BodyHeight, 2) };
        }
    }
}
