namespace Backline.Stretching.Loads;

/// <summary>Error bands of what a posture asks of relaxed tissues, from people drawn with the spread that studies found.</summary>
/// <remarks>The edges of a band are those of as many people as were drawn, not of all there are; docs/science/loads.md has by how much they differ.</remarks>
public sealed record LoadBands
{
    /// <summary>How many people are drawn where nothing else is asked for: edges good to 3 % of themselves, 19 times in 20, and to 6 %; of moments below 2 N m, of that.</summary>
    public const int UsualPeople = 4096;

    private const double Close = 2.0 / 3; // 1. Of the people who feel the likeliest tissue first: from there on another is named beside it. Judgement.

    private readonly SampleTable _pulls;   // N, by muscle and person
    private readonly TissuePeople _people;

    internal LoadBands(SampleTable pulls, TissuePeople people) => (_pulls, _people) = (pulls, people);

    /// <summary>How many people were drawn.</summary>
    public required int SampleCount { get; init; }

    /// <summary>The seed they were drawn with; the same seed draws the same people.</summary>
    public required int Seed { get; init; }

    /// <summary>Nm. What is borne without work, by <see cref="StretchJoint"/>.</summary>
    public required IReadOnlyList<ValueBand> PassiveMoments { get; init; }

    /// <summary>N. The relaxed pull of each muscle.</summary>
    public required IReadOnlyList<ValueBand> PassiveForces { get; init; }

    /// <summary>N. The relaxed pull of each tissue, all its muscles and bands together, by <see cref="Tissue"/>.</summary>
    public required IReadOnlyList<ValueBand> TissuePulls { get; init; }

    /// <summary>1. How far each tissue is towards what people bear, by <see cref="Tissue"/>.</summary>
    public required IReadOnlyList<ValueBand> Feel { get; init; }

    /// <summary>1. In how many of the people each tissue is felt first, by <see cref="Tissue"/>; the rest feel nothing.</summary>
    public required IReadOnlyList<double> FeltFirst { get; init; }

    /// <summary>What most people feel first: the tissue that most of them do, and beside it each that comes close; none where not half of them feel anything.</summary>
    public IReadOnlyList<Tissue> MostlyFeltFirst
    {
        get
        {
            double most = FeltFirst.Max();
            return FeltFirst.Sum() < 0.5 ? [] : [.. Enum.GetValues<Tissue>().Where(tissue => FeltFirst[(int)tissue] >= Close * most).OrderByDescending(tissue => FeltFirst[(int)tissue])];
        }
    }

    /// <summary>Nm. What muscles do about a joint.</summary>
    /// <param name="arms">m/rad. Muscles with their moment arms.</param>
    /// <param name="isAtAnkle">Whether the joint is the ankle.</param>
    internal ValueBand Moment(IReadOnlyList<(int Muscle, double Arm)> arms, bool isAtAnkle) =>
        _pulls.BandOfSum(arms, person => isAtAnkle ? _people.AnkleArm[person] : 1);
}
