using Backline.Practice.Protocols.Lint;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;

namespace Backline.Stretching.Claims;

/// <summary>The name of something an experiment reads: <c>body.dorsiflexionDeg</c>, <c>ankle.passiveNm</c>, <c>gasmed.passiveForceN</c>, <c>hamstrings.hip.momentNm</c>, <c>nerve.feelShare</c>, <c>hold.tensionLeftShare</c>.</summary>
/// <remarks>
/// A subject, for a moment or an arm the joint it works at, and a quantity that ends in its unit. Moments are positive the way joints bend: hip and knee flexing, ankle dorsiflexing, foot inverting, toes lifting.
/// </remarks>
/// <param name="Subject">The body, a joint, a muscle without its side, a tissue, or the hold.</param>
/// <param name="Joint">The joint that a moment or an arm is about; else <see langword="null"/>.</param>
/// <param name="Quantity">What is read.</param>
public sealed record ClaimMeasure(string Subject, StretchJoint? Joint, string Quantity)
{
    private static readonly string[] OfMuscle = ["lengthMm", "lengthChangeMm", "beyondSlackMm", "passiveForceN", "fibreStrain"];
    private static readonly string[] OfTissue = ["passiveForceN", "lengthChangeMm"];
    private static readonly string[] AboutJoint = ["momentNm", "armMm"];

    private static readonly Dictionary<string, string[]> OfBody = new(StringComparer.Ordinal)
    {
        ["roll"] =
        [
            "footPitchDeg", "dorsiflexionDeg", "toeExtensionDeg", "hipFlexionDeg", "trunkInclinationDeg", "shankInclinationDeg", "centreOfMassForwardMm",
            "forefootShare", "pressureInwardMm", "handForceN", "leastHandForceN",
        ],
        ["table"] = [],
        ["hold"] = ["tensionLeftShare", "creepAgainst30SecondsShare", "ankleGainDeg", "gainLeftShare"],
    };

    /// <summary>What a measure of this name can be on each kind of experiment, or what is wrong with it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="on">The kind of experiment: <c>roll</c>, <c>table</c> or <c>hold</c>.</param>
    /// <param name="problem">What was expected; empty when all is well.</param>
    /// <returns><see langword="null"/> when something is wrong.</returns>
    public static ClaimMeasure? Parse(string name, string on, out string problem)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(on);
        string[] parts = name.Split('.');
        string[] quantities = parts.Length is 2 or 3 ? Quantities(parts[0], parts.Length == 3, on) : [];
        if (quantities.Length == 0)
        {
            string[] subjects = Subjects(on);
            problem = $"is '{name}'{Nearest.Hint(parts[0], subjects)}; SUBJECT.QUANTITY or SUBJECT.JOINT.QUANTITY was expected, the subject one of {string.Join(", ", subjects)}";
            return null;
        }

        StretchJoint? joint = parts.Length == 3 ? JointOf(parts[1]) : null;
        if (!quantities.Contains(parts[^1]) || (parts.Length == 3 && joint is null))
        {
            string expected = parts.Length == 3 ? $"hip, knee, ankle, subtalar or toes, then {string.Join(" or ", quantities)}" : $"one of {string.Join(", ", quantities)}";
            problem = $"is '{name}'{Nearest.Hint(parts[^1], quantities)}; after '{parts[0]}.' {expected} was expected";
            return null;
        }

        problem = "";
        return new ClaimMeasure(parts[0], joint, parts[^1]);
    }

    /// <summary>The joint of a name, as <c>ankle</c>.</summary>
    internal static StretchJoint? JointOf(string name) => Named<StretchJoint>(name);

    /// <summary>The tissue of a name, as <c>deepCalf</c>.</summary>
    internal static Tissue? TissueOf(string name) => Named<Tissue>(name);

    private static string[] Subjects(string on) => on == "hold"
        ? ["hold"]
        :
        [
            .. on == "roll" ? ["body"] : Array.Empty<string>(), .. Enum.GetNames<StretchJoint>().Select(Camel),
            .. LegMuscle.All.Select(muscle => muscle.Name), .. Enum.GetNames<Tissue>().Select(Camel),
        ];

    private static string[] Quantities(string subject, bool isAboutJoint, string on)
    {
        bool isMuscle = LegMuscle.All.Any(muscle => muscle.Name == subject);
        bool isTissue = TissueOf(subject) is not null;
        if (isAboutJoint)
        {
            return on != "hold" && (isMuscle || isTissue) ? isMuscle ? AboutJoint : ["momentNm"] : [];
        }

        if (subject == (on == "hold" ? "hold" : "body"))
        {
            return OfBody[on];
        }

        string[] felt = on == "roll" && isTissue ? ["feelShare", "feltFirstShare"] : [];
        return on == "hold" ? []
            : JointOf(subject) is not null ? on == "roll" ? ["neededNm", "passiveNm", "activeNm", "unmetNm"] : ["passiveNm"]
            : isMuscle ? [.. OfMuscle, .. on == "roll" ? ["activationShare"] : Array.Empty<string>(), .. felt]
            : isTissue ? [.. OfTissue, .. felt] : [];
    }

    private static T? Named<T>(string name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Camel(value.ToString()) == name)
            {
                return value;
            }
        }

        return null;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
