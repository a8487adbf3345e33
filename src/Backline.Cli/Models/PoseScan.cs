using Backline.Biomechanics;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Models;

/// <summary>What a first look through a file of postures finds: how many there are, and the one coordinate that changes.</summary>
/// <param name="Count">How many postures.</param>
/// <param name="MovingCoordinate">The coordinate's number; −1 when none or several change.</param>
/// <param name="Doubts">What is to be known of the file: columns left alone that are named nearly like a coordinate, followers set otherwise than they follow, an unclear unit, angles that can hardly be radians.</param>
internal readonly record struct PoseScan(int Count, int MovingCoordinate, IReadOnlyList<string> Doubts)
{
    /// <summary>Reads the whole file, keeping one posture.</summary>
    public static PoseScan Of(string path, Model model)
    {
        using var reader = PoseReader.Open(path, model);
        ModelState state = model.NewState();
        FollowerCheck followers = new(reader, model);
        RadianCheck radians = new(reader, model);
        double[] first = [];
        bool[] moves = new bool[model.CoordinateNames.Count];
        int count = 0;
        for (; reader.TryRead(state); count++)
        {
            if (count == 0)
            {
                first = state.Values.ToArray();
            }

            followers.Take(count, state);
            radians.Take(count, state);
            for (int i = 0; i < moves.Length; i++)
            {
                moves[i] |= state[i] != first[i] && !model.IsFollower(i);
            }
        }

        return new(count, moves.Count(moving => moving) == 1 ? Array.IndexOf(moves, true) : -1, [.. DoubtsOf(reader, model, count), .. radians.Doubts(), .. followers.Doubts()]);
    }

    private static IEnumerable<string> DoubtsOf(PoseReader reader, Model model, int count)
    {
        IEnumerable<string> columns = reader.LikelyMistyped.Select(column => $"column {column} is no coordinate of {model.Name} and is left alone");
        return new[] { reader.SizeDoubt(count), reader.UnitDoubt }.OfType<string>().Concat(columns);
    }
}
