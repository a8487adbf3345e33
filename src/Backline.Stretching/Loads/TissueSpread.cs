namespace Backline.Stretching.Loads;

/// <summary>How much people's tissues differ, and how numbers make a person.</summary>
/// <remarks>Each number with its study, or marked as an assumption, in docs/science/loads.md. Relaxed stiffness, strength and tolerance are log-normal, shifts and moment arms normal.</remarks>
/// <param name="muscles">The tissue of each muscle of one leg.</param>
/// <param name="share">1. Of the usual differences: 1 makes people, 0 the model itself.</param>
internal sealed class TissueSpread(IReadOnlyList<Tissue?> muscles, double share = 1)
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

    // From the calf up, those of no tissue last: the first places of a person's numbers are the most evenly filled.
    private readonly int[] _fromTheCalfUp = [.. Enumerable.Range(0, muscles.Count).OrderBy(muscle => muscles[muscle] ?? (Tissue)int.MaxValue)];

    /// <summary>How many numbers make a relaxed person.</summary>
    public int RelaxedPlaces => First + TissueFeel.TissueCount + (2 * muscles.Count);

    /// <summary>How many make one who works.</summary>
    public int WorkingPlaces => RelaxedPlaces + muscles.Count;

    /// <summary>Makes one person of numbers.</summary>
    /// <param name="normals">1. Standard normal numbers: <see cref="RelaxedPlaces"/>, which leaves strength as the model's, or <see cref="WorkingPlaces"/>; more are of no account.</param>
    /// <param name="tissue">Takes the person.</param>
    public void Make(ReadOnlySpan<double> normals, TissueVariation tissue)
    {
        tissue.Other = LogNormal(OtherSpread, normals[2]);
        tissue.AnkleArm = Math.Max(0.5, 1 + (share * AnkleArmSpread * normals[3]));
        for (int i = 0; i < tissue.Tolerance.Length; i++)
        {
            tissue.Tolerance[i] = LogNormal(i == (int)Tissue.Nerve ? NerveToleranceSpread : MuscleToleranceSpread, normals[First + i]);
        }

        ReadOnlySpan<double> own = normals[(First + TissueFeel.TissueCount)..];
        for (int i = 0; i < _fromTheCalfUp.Length; i++)
        {
            int muscle = _fromTheCalfUp[i];
            tissue.Stiffness[muscle] = LogNormal(StiffnessSpread(muscles[muscle]), Mixed(normals[0], own[2 * i]));
            tissue.Shift[muscle] = share * ShiftSpread(muscles[muscle]) * Mixed(normals[1], own[(2 * i) + 1]);
        }

        for (int i = 0; normals.Length >= WorkingPlaces && i < muscles.Count; i++)
        {
            tissue.Strength[i] = LogNormal(StrengthSpread, normals[RelaxedPlaces + i]);
        }
    }

    /// <summary>m, in the model's own size. The standard deviation of by how much later a muscle begins to pull.</summary>
    /// <param name="muscle">The muscle.</param>
    public double ShiftSpreadOf(int muscle) => ShiftSpread(muscles[muscle]);

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

    // Of median 1 and the given ratio of standard deviation to mean.
    private double LogNormal(double spread, double normal) => Math.Exp(share * Math.Sqrt(Math.Log(1 + (spread * spread))) * normal);
}
