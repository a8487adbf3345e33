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
    private readonly EvenNormals _normals;
    private readonly double[] _point;        // 1, what makes a person                (places)
    private readonly TissueVariation _one;
    private int _made;

    private TissuePeople(TissueSpread spread, int muscles, int count, int seed)
    {
        (Spread, Count) = (spread, count);
        _stiffness = Columns(muscles, count);
        _shift = Columns(muscles, count);
        _tolerance = Columns(TissueFeel.TissueCount, count);
        (_other, _ankleArm) = (new double[count], new double[count]);
        _normals = new EvenNormals(spread.RelaxedPlaces, seed);
        _point = new double[spread.RelaxedPlaces];
        _one = new TissueVariation(muscles);
    }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>How they differ.</summary>
    public TissueSpread Spread { get; }

    /// <summary>1. Multiplies what ligaments, fascia and capsules pull, by person.</summary>
    public ReadOnlySpan<double> Other => _other;

    /// <summary>1. Multiplies moment arms at the ankle, by person.</summary>
    public ReadOnlySpan<double> AnkleArm => _ankleArm;

    /// <summary>Whether all are made.</summary>
    public bool AreMade
    {
        get
        {
            lock (Keeping)
            {
                return _made == Count;
            }
        }
    }

    /// <summary>People for a leg, all made. The last asked for are kept.</summary>
    /// <param name="muscles">The tissue of each muscle of the leg.</param>
    /// <param name="count">How many people.</param>
    /// <param name="seed">Gives the same people again.</param>
    /// <param name="share">1. Of the usual differences.</param>
    public static TissuePeople Of(IReadOnlyList<Tissue?> muscles, int count, int seed, double share = 1)
    {
        TissuePeople people = Begin(muscles, count, seed, share);
        people.Make(count);
        return people;
    }

    /// <summary>The same, some of whom may have to be made yet.</summary>
    /// <param name="muscles">The tissue of each muscle of the leg.</param>
    /// <param name="count">How many people.</param>
    /// <param name="seed">Gives the same people again.</param>
    /// <param name="share">1. Of the usual differences.</param>
    public static TissuePeople Begin(IReadOnlyList<Tissue?> muscles, int count, int seed, double share = 1)
    {
        lock (Keeping)
        {
            if (_kept is not { } kept || kept.People.Count != count || kept.Seed != seed || kept.Share != share || !kept.Muscles.SequenceEqual(muscles))
            {
                Tissue?[] own = [.. muscles];
                kept = (own, seed, share, new TissuePeople(new TissueSpread(own, share), own.Length, count, seed));
                _kept = kept;
            }

            return kept.People;
        }
    }

    /// <summary>Makes more of them, as far as there are any to be made.</summary>
    /// <param name="more">How many.</param>
    public void Make(int more)
    {
        lock (Keeping)
        {
            MakeUpTo(_made + more);
        }
    }

    /// <summary>Makes the first of them, where they are not made yet.</summary>
    /// <param name="count">How many of all.</param>
    public void MakeUpTo(int count)
    {
        lock (Keeping)
        {
            for (int end = Math.Min(Count, count); _made < end; _made++)
            {
                _normals.Next(_point);
                Spread.Make(_point, _one);
                Keep(_made);
            }
        }
    }

    /// <summary>A person who is made, relaxed: what they tolerate and how strong they are is left as it is.</summary>
    /// <param name="person">Which.</param>
    /// <param name="tissue">Takes the person.</param>
    public void CopyTo(int person, TissueVariation tissue)
    {
        (tissue.Other, tissue.AnkleArm) = (_other[person], _ankleArm[person]);
        for (int muscle = 0; muscle < _stiffness.Length; muscle++)
        {
            (tissue.Stiffness[muscle], tissue.Shift[muscle]) = (_stiffness[muscle][person], _shift[muscle][person]);
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

    private void Keep(int person)
    {
        (_other[person], _ankleArm[person]) = (_one.Other, _one.AnkleArm);
        for (int muscle = 0; muscle < _stiffness.Length; muscle++)
        {
            (_stiffness[muscle][person], _shift[muscle][person]) = (_one.Stiffness[muscle], _one.Shift[muscle]);
        }

        for (int tissue = 0; tissue < _tolerance.Length; tissue++)
        {
            _tolerance[tissue][person] = _one.Tolerance[tissue];
        }
    }

    private static double[][] Columns(int columns, int rows) => [.. Enumerable.Range(0, columns).Select(_ => new double[rows])];
}
