using Backline.Biomechanics.Functions;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>Checks couplers and packs them so that every leader is set before its followers.</summary>
internal sealed class CouplerCompiler(
    IReadOnlyList<CouplerSpecification> couplers, Dictionary<string, int> coordinateIndex, ProblemList problems)
{
    /// <summary>The couplers in force, leaders first; notes what is wrong.</summary>
    public CouplerRecord[] Compile()
    {
        Dictionary<int, Packed> byDependent = [];
        foreach (CouplerSpecification coupler in couplers.Where(coupler => coupler.IsEnforced))
        {
            if (Pack(coupler) is { } record && !byDependent.TryAdd(record.Dependent, new Packed(record, coupler.Place)))
            {
                problems.Add(coupler.Place, $"couples '{coupler.Dependent}', which another coupler does already; one coupler a coordinate was expected");
            }
        }

        List<Packed> order = [];
        while (byDependent.Count > 0)
        {
            Packed[] ready = [.. byDependent.Values.Where(packed => !byDependent.ContainsKey(packed.Record.Independent))];
            if (ready.Length == 0)
            {
                problems.Add(byDependent.Values.First().Place, "couples coordinates in a circle; a leader that follows nothing was expected");
                break;
            }

            foreach (Packed packed in ready)
            {
                order.Add(packed);
                byDependent.Remove(packed.Record.Dependent);
            }
        }

        var records = new CouplerRecord[order.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = order[i].Record;
        }

        return records;
    }

    private CouplerRecord? Pack(CouplerSpecification coupler)
    {
        int independent = Find(coupler.Place.Inside("independent_coordinate_names"), coupler.Independent);
        int dependent = Find(coupler.Place.Inside("dependent_coordinate_name"), coupler.Dependent);
        PiecewisePolynomial? curve = FunctionCompiler.Compile(coupler.Function, problems);
        if (!double.IsFinite(coupler.ScaleFactor))
        {
            problems.Add(coupler.Place.Inside("scale_factor"), $"is {coupler.ScaleFactor}; a finite number was expected");
        }

        return independent < 0 || dependent < 0 || curve is null ? null : new(independent, dependent, curve.Times(coupler.ScaleFactor));
    }

    private int Find(Place place, string name)
    {
        if (coordinateIndex.TryGetValue(name, out int index))
        {
            return index;
        }

        problems.AddUnknown(place, "coordinate", name, coordinateIndex.Keys);
        return -1;
    }

    // A class: lists of structures are compiled anew when a command starts.
    private sealed record Packed(CouplerRecord Record, Place Place);
}
