using Backline.Biomechanics;
using Backline.Stretching.Legs;

namespace Backline.Cli.Stretching;

/// <summary>How stiff the fascial link at the knee is in the model that answers, and how well that is known.</summary>
/// <param name="StiffnessNPerMm">N/mm. 0 is off.</param>
/// <param name="EvidenceGrade">A to D.</param>
internal sealed record FascialLinkAnswer(double StiffnessNPerMm, string EvidenceGrade)
{
    /// <value>N/m in a N/mm.</value>
    public const double PerMillimetre = 1000;

    /// <summary>What is said of a model, or <see langword="null"/> where it has no link.</summary>
    public static FascialLinkAnswer? Of(ModelSpecification model) =>
        FascialLink.StiffnessIn(model) is { } stiffness ? new(PlainNumber.Rounded(stiffness / PerMillimetre, PlainNumber.AsAsked), FascialLink.EvidenceGrade) : null;

    /// <summary>For people, below a table, where it is on; what is off is not spoken of.</summary>
    public static void Write(FascialLinkAnswer? answer, TextWriter output)
    {
        if (answer?.Words is { } words)
        {
            output.WriteLine();
            output.WriteLine(words);
        }
    }

    /// <summary>Beside curves and pictures, which have no room for words.</summary>
    public static void Remark(FascialLinkAnswer? answer, TextWriter error)
    {
        if (answer?.Words is { } words)
        {
            error.WriteLine(words);
        }
    }

    private string? Words => StiffnessNPerMm > 0
        ? $"The fascial link at the knee is on, at {PlainNumber.Of(StiffnessNPerMm, "0.###########")} N a millimetre. That is a number of yours: none was ever published for a human (evidence grade {EvidenceGrade}), and the model was not fitted with it."
        : null;
}
