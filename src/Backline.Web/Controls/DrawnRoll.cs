using Backline.Practice.Anthropometry;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Backline.Web.Features.Setup;

namespace Backline.Web.Controls;

/// <summary>The roll that a person's pictures show.</summary>
internal static class DrawnRoll
{
    /// <summary>cm. The chosen diameter; where none was chosen, the one offered to ankles nobody checked, so that no picture asks for more. 0 is the floor.</summary>
    /// <param name="choices">What was chosen.</param>
    /// <param name="restrictions">What the screening asks.</param>
    public static double CmOf(SetupChoices choices, IReadOnlyCollection<Restriction> restrictions)
    {
        double height = choices.HeightCm / 100 ?? BodyProportions.UsualHeight;
        return choices.RollCm ?? RollOffer.Of(null, new BodyProportions(height), choices.Variant == "straight", restrictions).RollCm;
    }
}
