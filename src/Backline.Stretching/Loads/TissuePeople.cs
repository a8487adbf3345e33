namespace Backline.Stretching.Loads;

/// <summary>Many people whose relaxed tissues differ, a column for each difference. The same for every posture, so they are made once.</summary>
internal sealed class TissuePeople
{
    private static readonly Lock Keeping = new();
    private static (Tissue?[] Muscles, int Seed, double Share, TissuePeople People)? _kept;

    private readonly double[][] _stiffness;  // 1                                     (muscleCount x count)
    private readonly double[][] _shift;      // m, in the model's own size            (muscleCount x count)
    private readonly double[][] _tolerance;  // 1                                     (tissueCount x count)
    private readonly double[] _other;        // 1                                     (count)
    private readonly double[] _ankleArm;     // 1                                     (count)

    private TissuePeople(TissueSpread spread, int muscles, int count, int seed)
    {
        (Spread, Count) = (spread, count);
        _stiffness = Columns(muscles, count);
        _shift = Columns(muscles, count);
        _tolerance = Columns(TissueFeel.TissueCount, count);
        (_other, _ankleArm) = (new double[count], new double[count]);
        EvenNormals normals = new(spread.RelaxedPlaces, seed);
        double[] point = new double[spread.RelaxedPlaces];
        TissueVariation one = new(muscles);
        for (int person = 0; person < count; person++)
        {
            normals.Next(point);
            spread.Make(point, one);
            (_other[person], _ankleArm[person]) = (one.Other, one.AnkleArm);
            for (int muscle = 0; muscle < muscles; muscle++)
            {
                (_stiffness[muscle][person], _shift[muscle][person]) = (one.Stiffness[muscle], one.Shift[muscle]);
            }

            for (int tissue = 0; tissue < _tolerance.Length; tissue++)
            {
                _tolerance[tissue][person] = one.Tolerance[tissue];
            }
        }
    }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>How they differ.</summary>
    public TissueSpread Spread { get; }

    /// <summary>1. Multiplies what ligaments, fascia and capsules pull, by person.</summary>
    public ReadOnlySpan<double> Other => _other;

    /// <summary>1. Multiplies moment arms at the ankle, by person.</summary>
    public ReadOnlySpan<double> AnkleArm => _ankleArm;

    /// <summary>People for a leg. The last asked for are kept.</summary>
    /// <param name="muscles">The tissue of each muscle of the leg.</param>
    /// <param name="count">How many people.</param>
    /// <param name="seed">Gives the same people again.</param>
    /// <param name="share">1. Of the usual differences.</param>
    public static TissuePeople Of(IReadOnlyList<Tissue?> muscles, int count, int seed, double share = 1)
    {
        lock (Keeping)
        {
            if (_kept is { } kept && kept.People.Count == count && kept.Seed == seed && kept.Share == share && kept.Muscles.SequenceEqual(muscles))
            {
                return kept.People;
            }

            Tissue?[] own = [.. muscles];
            TissuePeople people = new(new TissueSpread(own, share), own.Length, count, seed);
            _kept = (own, seed, share, people);
            return people;
        }
    }

    /// <summary>1. Multiplies the relaxed pull of a muscle, by person.</summary>
    /// <param name="muscle">The muscle.</param>
    public ReadOnlySpan<double> Stiffness(int muscle) => _stiffness[muscle];

    /// <summary>m, in the model's own size. By how much later a muscle begins to pull, by person.</summary>
    /// <param name="muscle">The muscle.</param>
    public ReadOnlySpan<double> Shift(int muscle) => _shift[muscle];

    /// <summary>1. Multiplies what a tissue tolerates, by person.</summary>
    /// <param name="tissue">The tissue.</param>
    public ReadOnlySpan<double> Tolerance(Tissue tissue) => _tolerance[(int)tissue];

    private static double[][] Columns(int columns, int rows) => [.. Enumerable.Range(0, columns).Select(_ => new double[rows])];
}
