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
}
