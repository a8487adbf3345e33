namespace Backline.Web.Features.Lessons;

/// <summary>An input of an experiment that a person can move.</summary>
/// <param name="Key">Its name in the file of claims, which ends in its unit.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What is written after its number.</param>
/// <param name="Min">1. The least number, in its unit.</param>
/// <param name="Max">1. The greatest number.</param>
/// <param name="Step">1. The least change.</param>
/// <param name="Usual">1. Where it stands when nothing is said.</param>
internal sealed record BenchInput(string Key, string Name, string Unit, double Min, double Max, double Step, double Usual)
{
    private static readonly BenchInput[] All =
    [
        new("rollDiameterCm", "Roll height", " cm", 0, 20, 0.5, 8),
        new("ballPlacement", "Ball of the foot up the roll, 0 to 1", "", 0, 1, 0.05, 1),
        new("heelLiftCm", "Heel off the floor", " cm", 0, 6, 0.5, 0),
        new("kneeFlexionDeg", "Knee bend", "°", 0, 70, 1, 20),
        new("shankInclinationDeg", "Shin forward", "°", -15, 30, 1, 0),
        new("hipHingeDeg", "Bow from the hips", "°", 0, 110, 1, 60),
        new("roundingDeg", "Back rounded", "°", 0, 80, 1, 20),
        new("pelvicTuckDeg", "Pelvis tucked", "°", -20, 30, 1, 0),
        new("toeLiftDeg", "Toes lifted", "°", 0, 60, 1, 20),
        new("turnOutDeg", "Feet turned out", "°", -10, 40, 1, 0),
        new("innerWeight", "Weight, outer (−1) to inner edge (1)", "", -1, 1, 0.1, 0),
        new("handHeightCm", "Height of the support", " cm", 20, 100, 5, 45),
        new("handLoadN", "Hands press with", " N", 0, 200, 10, 0),
        new("hipDeg", "Hip bent", "°", -20, 110, 1, 0),
        new("kneeDeg", "Knee bent", "°", 0, 90, 1, 0),
        new("ankleDeg", "Ankle bent up", "°", -40, 35, 1, 0),
        new("subtalarDeg", "Foot tilted inwards", "°", -20, 20, 1, 0),
        new("toesDeg", "Toes lifted", "°", 0, 60, 1, 0),
        new("pelvicTiltDeg", "Pelvis tipped forward", "°", -20, 20, 1, 0),
        new("heldSeconds", "Held for", " s", 0, 300, 5, 60),
        new("restSeconds", "Since then", " s", 0, 1800, 30, 0),
        new("intensityShare", "How hard, 0 to 1", "", 0, 1, 0.05, 0.8),
    ];

    /// <summary>The input of a name; <see langword="null"/> for one that is not moved here, as body height.</summary>
    /// <param name="key">The name.</param>
    public static BenchInput? Find(string key) => All.FirstOrDefault(input => input.Key == key);
}
