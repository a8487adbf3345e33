namespace Backline.Stretching.Loads;

/// <summary>How one person's tissues differ from the model's: one number a muscle each. The model itself has factors of 1 and shifts of 0.</summary>
internal sealed class TissueVariation
{
    public TissueVariation(int muscleCount)
    {
        Stiffness = new double[muscleCount];
        Shift = new double[muscleCount];
        Strength = new double[muscleCount];
        Tolerance = new double[TissueFeel.TissueCount];
        Array.Fill(Tolerance, 1);
        Array.Fill(Stiffness, 1);
        Array.Fill(Strength, 1);
    }

    /// <summary>1. Multiplies the relaxed pull.</summary>
    public double[] Stiffness { get; }

    /// <summary>m, in the model's own size. By how much later a muscle begins to pull.</summary>
    public double[] Shift { get; }

    /// <summary>1. Multiplies what work can add.</summary>
    public double[] Strength { get; }

    /// <summary>1. Multiplies what each tissue tolerates, by <see cref="Tissue"/>.</summary>
    public double[] Tolerance { get; }

    /// <summary>1. Multiplies what ligaments, fascia and capsules pull.</summary>
    public double Other { get; set; } = 1;

    /// <summary>1. Multiplies moment arms at the ankle.</summary>
    public double AnkleArm { get; set; } = 1;

    /// <summary>m, in the model's own size. The path at which the model's muscle pulls as this person's does at a path.</summary>
    /// <param name="muscle">The muscle, as the arrays count.</param>
    /// <param name="path">m. The person's path, in the model's own size.</param>
    public double ModelPath(int muscle, double path) => path - Shift[muscle];

    /// <summary>N. This person's relaxed pull for the model's at <see cref="ModelPath"/>.</summary>
    /// <param name="muscle">The muscle, as the arrays count.</param>
    /// <param name="modelPull">N. The model's.</param>
    public double RelaxedPull(int muscle, double modelPull) => Stiffness[muscle] * modelPull;

    /// <summary>m/rad. This person's moment arm for the model's.</summary>
    /// <param name="modelArm">m/rad. The model's.</param>
    /// <param name="isAtAnkle">Whether it is one at the ankle.</param>
    public double Arm(double modelArm, bool isAtAnkle) => isAtAnkle ? AnkleArm * modelArm : modelArm;
}
