using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The search for the nearest posture that a body can take and its muscles hold: the fewest inputs changed, then the least change. Made by <see cref="StretchSimulator.BeginNearest"/>.</summary>
/// <remarks>
/// Two sketches: the change a teacher would make for the joint that fails, one after the other, or a distance. The second is kept: the first led far away where another input alone would have done.
/// docs/science/posture.md.
/// </remarks>
public sealed class NearestRun
{
    private readonly IEnumerator<bool> _slices;

    internal NearestRun(StretchSimulator simulator, StretchResult result, StretchResult room)
    {
        _slices = (result.IsPossible ? AsAsked(simulator, result.Body.Given, room) : Search(simulator, result.Body.Asked, room)).GetEnumerator();
    }

    /// <summary>Whether the search is over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The posture found; <see langword="null"/> until then, and where there is none.</summary>
    public StretchInputs? Found { get; private set; }

    /// <summary>m. Where the heels come up for it: the highest lower roll, all else as asked, on which they need not; <see langword="null"/> where there is none, or they do not come up.</summary>
    public double? RollForTheHeels { get; private set; }

    /// <summary>Searches a little farther: a few postures. Nothing happens once it is over.</summary>
    public void Step() => IsDone = IsDone || !_slices.MoveNext();

    private IEnumerable<bool> AsAsked(StretchSimulator simulator, StretchInputs given, StretchResult room)
    {
        simulator.Solve(in given, room);
        Found = given;
        yield break;
    }

    private IEnumerable<bool> Search(StretchSimulator simulator, StretchInputs asked, StretchResult room)
    {
        NearestTrials trials = new(simulator, in asked, room);
        NearestOne one = new(trials);
        foreach (bool slice in one.Search())
        {
            yield return slice;
        }

        NearestTwo two = new(trials);
        foreach (bool slice in one.Found is null ? two.Search() : [])
        {
            yield return slice;
        }

        NearestMany many = new(trials);
        foreach (bool slice in (one.Found ?? two.Found) is null ? many.Search() : [])
        {
            yield return slice;
        }

        if ((one.Found ?? two.Found ?? many.Found) is { } found)
        {
            trials.PutBack(ref found);
            // Heels down is what the stretch asks for, so a roll that lets them stay is told too, though it is farther away.
            NearestOne lower = new(trials, NearestInput.Roll);
            foreach (bool slice in found.HeelLift > asked.HeelLift ? lower.Search() : [])
            {
                yield return slice;
            }

            simulator.Solve(in found, room);
            (Found, RollForTheHeels) = (found, lower.Found?.RollDiameter);
        }
    }
}
