using Backline.Stretching.Loads;

namespace Backline.Stretching.Readouts;

/// <summary>The people of a read-out: tissues that differ, each seen by a camera that errs. The same for every posture, so that the band moves with the posture, not with the draw; made when first asked for, and kept.</summary>
internal sealed class SeenPeople
{
    private const int Seed = 1;
    private const int Angles = 4; // knee, ankle, hip, trunk

    private readonly TissueSpread _spread;
    private readonly int _muscles;
    private readonly EvenNormals _normals;
    private readonly double[] _point;
    private readonly List<SeenPerson> _made = [];

    /// <summary>Makes none yet.</summary>
    /// <param name="muscles">The tissue of each muscle that is read.</param>
    public SeenPeople(Tissue?[] muscles)
    {
        (_spread, _muscles) = (new TissueSpread(muscles), muscles.Length);
        _point = new double[Angles + _spread.RelaxedPlaces];
        _normals = new EvenNormals(_point.Length, Seed);
    }

    /// <summary>One of them.</summary>
    /// <param name="number">From 0.</param>
    public SeenPerson this[int number]
    {
        get
        {
            while (_made.Count <= number)
            {
                _normals.Next(_point);
                TissueVariation tissue = new(_muscles);
                _spread.Make(_point.AsSpan(Angles), tissue);
                _made.Add(new SeenPerson(tissue, _point[0], _point[1], _point[2], _point[3]));
            }

            return _made[number];
        }
    }
}

/// <summary>One person, and by how much the camera errs.</summary>
/// <param name="Tissue">The person's tissues.</param>
/// <param name="Knee">1. Of the knee, in its standard errors.</param>
/// <param name="Ankle">1. Of the ankle.</param>
/// <param name="Hip">1. Of the hip.</param>
/// <param name="Trunk">1. Of the trunk.</param>
internal sealed record SeenPerson(TissueVariation Tissue, double Knee, double Ankle, double Hip, double Trunk);
