using Backline.Stretching.Loads;

namespace Backline.Stretching;

/// <summary>The usual people of <see cref="StretchSimulator.Bands"/> being made, slice by slice. Made by <see cref="StretchSimulator.BeginPeople"/>.</summary>
public sealed class PeopleRun
{
    private const int PeopleASlice = 64; // some milliseconds of a browser

    private readonly TissuePeople _people;

    internal PeopleRun(TissuePeople people) => _people = people;

    /// <summary>Whether all are there, and are kept for every posture.</summary>
    public bool IsDone => _people.AreMade;

    /// <summary>Makes some of them.</summary>
    public void Step() => _people.Make(PeopleASlice);
}
