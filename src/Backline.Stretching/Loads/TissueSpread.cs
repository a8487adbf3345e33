namespace Backline.Stretching.Loads;

/// <summary>How much people's tissues differ, and how a person is drawn at random.</summary>
/// <remarks>Each number with its study, or marked as an assumption, in docs/science/loads.md. Relaxed stiffness, strength and tolerance are drawn log-normally, shifts and moment arms normally.</remarks>
/// <param name="muscles">The tissue of each muscle of one leg.</param>
/// <param name="share">1. Of the usual differences: 1 draws people, 0 the model itself.</param>
internal sealed class TissueSpread(IReadOnlyList<Tissue?> muscles, double share = 1)
{
    // 1. Of the spread of stiffness and of slack length, what is the person's own and common to all muscles. Assumption.
    private const double CommonShare = 0.5;

    private const double StrengthSpread = 0.2;       // 1. Assumption.
    private const double OtherSpread = 0.3;          // 1. Assumption: the estimates of the model are given with ±50 %.
    private const double AnkleArmSpread = 0.094;     // 1. Wolfram 2018 (R Soc Open Sci 5:171358): 4.5 of 47.9 mm.
    private const double MuscleToleranceSpread = 0.4; // 1. Assumption; 20 to 40 N m round 28 (Nakamura 2020) is narrower.
    private const double NerveToleranceSpread = 0.15; // 1. Andrade 2016: 2.5 of 17.7°.

    /// <summary>Draws one person.</summary>
    public void Draw(Random random, TissueVariation tissue)
    {
        double commonStiffness = Normal(random);
        double commonShift = Normal(random);
        for (int i = 0; i < muscles.Count; i++)
        {
            double stiffness = Mixed(commonStiffness, Normal(random));
            double shift = Mixed(commonShift, Normal(random));
            tissue.Stiffness[i] = LogNormal(StiffnessSpread(muscles[i]), stiffness);
            tissue.Shift[i] = ShiftSpread(muscles[i]) * shift;
            tissue.Strength[i] = LogNormal(StrengthSpread, Normal(random));
        }

        tissue.Other = LogNormal(OtherSpread, Normal(random));
        tissue.AnkleArm = Math.Max(0.5, 1 + (AnkleArmSpread * Normal(random)));
        for (int i = 0; i < tissue.Tolerance.Length; i++)
        {
            tissue.Tolerance[i] = LogNormal(i == (int)Tissue.Nerve ? NerveToleranceSpread : MuscleToleranceSpread, Normal(random));
        }
    }

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
    private static double LogNormal(double spread, double normal) => Math.Exp(Math.Sqrt(Math.Log(1 + (spread * spread))) * normal);

    // Box and Muller (1958).
    internal static double StandardNormal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private double Normal(Random random) => share * StandardNormal(random);
}
