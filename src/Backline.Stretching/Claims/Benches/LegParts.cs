using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Claims.Benches;

/// <summary>Which muscles and bands of a model the subject of a measure means.</summary>
internal sealed class LegParts
{
    private readonly LegMap _map;
    private readonly Tissue?[] _muscles;
    private readonly Tissue?[] _bands;

    public LegParts(StandingModel model)
    {
        Leg = new PassiveLeg(model.Model, Side.Right);
        _map = Leg.Map;
        _muscles = TissueNames.Of(model.Model.MuscleNames);
        _bands = TissueNames.Of(model.Model.BandNames);
    }

    /// <summary>The leg on a table, of the same model.</summary>
    public PassiveLeg Leg { get; }

    /// <summary>The muscles of a subject by number: one of its name, or all of its tissue.</summary>
    public IEnumerable<int> Muscles(string subject) => Named(subject) is { } one
        ? [_map.Muscle(one)]
        : Enumerable.Range(0, _muscles.Length).Where(muscle => _muscles[muscle] is { } tissue && tissue == ClaimMeasure.TissueOf(subject));

    /// <summary>The muscle of a name.</summary>
    public static LegMuscle? Named(string subject) => LegMuscle.All.FirstOrDefault(muscle => muscle.Name == subject);

    /// <summary>What is told of the lengths of a tissue's parts: how much longer that part is which has lengthened most, so that a tissue never shortens where all its parts lengthen. 0 where the model has none of them.</summary>
    /// <param name="lengthChanges">m. Of each part, over upright standing.</param>
    public static ClaimValue Longest(IEnumerable<double> lengthChanges) => new(1000 * lengthChanges.DefaultIfEmpty().Max(), null, null);

    /// <summary>The bands of a tissue by number: the plantar fascia, the nerve's bed.</summary>
    public IEnumerable<int> Bands(string subject) =>
        Enumerable.Range(0, _bands.Length).Where(band => _bands[band] is { } tissue && tissue == ClaimMeasure.TissueOf(subject));
}
