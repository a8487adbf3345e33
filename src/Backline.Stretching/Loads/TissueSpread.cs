namespace Backline.Stretching.Loads;

/// <summary>How much people's tissues differ, and how numbers make a person.</summary>
/// <remarks>Each number with its study, or marked as an assumption, in docs/science/loads.md. Relaxed stiffness, strength and tolerance are log-normal and of median 1, shifts and moment arms normal.</remarks>
internal sealed class TissueSpread
{
    // 1. Of the spread of stiffness and of slack length, what is the person's own and common to all muscles. Assumption.
    private const double CommonShare = 0.5;

    // Numbers that are the person's own: common stiffness, common shift, the other tissues' stiffness, the ankle's arms.
    private const int First = 4;

    private const double StrengthSpread = 0.2;       // 1. Assumption.
    private const double OtherSpread = 0.3;          // 1. Assumption: the estimates of the model are given with ±50 %.
    private const double AnkleArmSpread = 0.094;     // 1. Wolfram 2018 (R Soc Open Sci 5:171358): 4.5 of 47.9 mm.
    private const double MuscleToleranceSpread = 0.4; // 1. Assumption; 20 to 40 N m round 28 (Nakamura 2020) is narrower.
    private const double NerveToleranceSpread = 0.15; // 1. Andrade 2016: 2.5 of 17.7°.

    private readonly int[] _fromTheCalfUp;   // muscles                                (muscleCount)
    private readonly double[] _stiffness;    // 1, of the logarithm                    (muscleCount)
    private readonly double[] _shift;        // m, in the model's own size             (muscleCount)
    private readonly double[] _tolerance;    // 1, of the logarithm                    (tissueCount)
    private readonly double _other;          // 1, of the logarithm
    private readonly double _ankleArm;       // 1
    private readonly double _strength;       // 1, of the logarithm
    private readonly double[] _shiftOfAll;   // m, of people, whatever the share       (muscleCount)

    /// <summary>Differences between people.</summary>
    /// <param name="muscles">The tissue of each muscle of one leg.</param>
    /// <param name="share">1. Of the usual differences: 1 makes people, 0 the model itself.</param>
    public TissueSpread(IReadOnlyList<Tissue?> muscles, double share = 1)
    {
        // Those of no tissue last: the first places of a person's numbers are the most evenly filled.
        _fromTheCalfUp = [.. Enumerable.Range(0, muscles.Count).OrderBy(muscle => muscles[muscle] ?? (Tissue)int.MaxValue)];
        _stiffness = [.. muscles.Select(muscle => share * OfLogarithm(StiffnessSpread(muscle)))];
        _shiftOfAll = [.. muscles.Select(ShiftSpread)];
        _shift = [.. _shiftOfAll.Select(spread => share * spread)];
        _tolerance = [.. Enumerable.Range(0, TissueFeel.TissueCount).Select(tissue => share * OfLogarithm(tissue == (int)Tissue.Nerve ? NerveToleranceSpread : MuscleToleranceSpread))];
        (_other, _ankleArm, _strength) = (share * OfLogarithm(OtherSpread), share * AnkleArmSpread, share * OfLogarithm(StrengthSpread));
    }

    /// <summary>How many numbers make a relaxed person.</summary>
    public int RelaxedPlaces => First + _tolerance.Length + (2 * _shift.Length);

    /// <summary>How many make one who works.</summary>
    public int WorkingPlaces => RelaxedPlaces + _shift.Length;

    /// <summary>Makes one person of numbers.</summary>
    /// <param name="normals">1. Standard normal numbers: <see cref="RelaxedPlaces"/>, which leaves strength as it is, or <see cref="WorkingPlaces"/>; more are of no account.</param>
    /// <param name="tissue">Takes the person.</param>
    public void Make(ReadOnlySpan<double> normals, TissueVariation tissue)
    {
        tissue.Other = Math.Exp(_other * normals[2]);
        tissue.AnkleArm = Math.Max(0.5, 1 + (_ankleArm * normals[3]));
        for (int i = 0; i < _tolerance.Length; i++)
        {
            tissue.Tolerance[i] = Math.Exp(_tolerance[i] * normals[First + i]);
        }

        ReadOnlySpan<double> own = normals[(First + _tolerance.Length)..];
        for (int i = 0; i < _fromTheCalfUp.Length; i++)
        {
            int muscle = _fromTheCalfUp[i];
            tissue.Stiffness[muscle] = Math.Exp(_stiffness[muscle] * Mixed(normals[0], own[2 * i]));
            tissue.Shift[muscle] = _shift[muscle] * Mixed(normals[1], own[(2 * i) + 1]);
        }

        if (normals.Length >= WorkingPlaces)
        {
            MakeStrong(normals[RelaxedPlaces..], tissue);
        }
    }

    /// <summary>Makes a person as strong as the last of their numbers say.</summary>
    /// <param name="normals">1. Standard normal numbers: those beyond <see cref="RelaxedPlaces"/>.</param>
    /// <param name="tissue">Takes the strength.</param>
    public void MakeStrong(ReadOnlySpan<double> normals, TissueVariation tissue)
    {
        for (int muscle = 0; muscle < tissue.Strength.Length; muscle++)
        {
            tissue.Strength[muscle] = Math.Exp(_strength * normals[muscle]);
        }
    }

    /// <summary>m, in the model's own size. The standard deviation of by how much later a muscle begins to pull.</summary>
    /// <param name="muscle">The muscle.</param>
    public double ShiftSpreadOf(int muscle) => _shiftOfAll[muscle];

    // 1. Le Sant 2017 (J Anat 230:639): shear modulus of the gastrocnemii, 27.3 of 128.5 and 24.1 of 67.1 kPa, and of soleus, 18.0 of 55.1; the rest is assumption.
    private static double StiffnessSpread(Tissue? tissue) => tissue switch
    {
        Tissue.Gastrocnemius => 0.28,
        Tissue.Soleus => 0.33,
        Tissue.Hamstrings => 0.3,
        _ => 0.4,
    };

    // m. Hirata 2015 (J Biomech 48:1210): slack angles of the gastrocnemii 6.7°, of soleus 4.8°, at 48 mm of arm. Yildirim 2018 (Balkan Med J): knee extension at bent hips 9.1° in men, at 32 mm. The rest is assumption.
    private static double ShiftSpread(Tissue? tissue) => tissue switch
    {
        Tissue.Gastrocnemius => 0.0056,
        Tissue.Soleus => 0.0040,
        _ => 0.005,
    };

    private static double Mixed(double common, double own) => (Math.Sqrt(CommonShare) * common) + (Math.Sqrt(1 - CommonShare) * own);

    // 1. The standard deviation of the logarithm of what is log-normal, for the ratio of its own standard deviation to its mean.
    private static double OfLogarithm(double spread) => Math.Sqrt(Math.Log(1 + (spread * spread)));
}
