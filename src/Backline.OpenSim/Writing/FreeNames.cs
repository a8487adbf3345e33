namespace Backline.OpenSim.Writing;

/// <summary>Gives what the writer has to name itself names that nothing else of the same owner bears; the same model gets the same names.</summary>
internal sealed class FreeNames
{
    private readonly HashSet<(string Owner, string Name)> _taken = [];

    /// <summary>Notes a name that something bears already.</summary>
    /// <param name="owner">What it stands in.</param>
    /// <param name="name">The name.</param>
    public void Reserve(string owner, string name) => _taken.Add((owner, name));

    /// <summary>The wanted name, with a number behind it where something bears it already.</summary>
    /// <param name="owner">What the named thing stands in.</param>
    /// <param name="wanted">The name it would best bear.</param>
    public string Take(string owner, string wanted)
    {
        string name = wanted;
        for (int number = 2; !_taken.Add((owner, name)); number++)
        {
            name = FormattableString.Invariant($"{wanted}_{number}");
        }

        return name;
    }
}
