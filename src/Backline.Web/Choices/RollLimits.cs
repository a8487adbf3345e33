using Backline.Practice.Screening;
using Backline.Progress.SelfTests;

namespace Backline.Web.Choices;

/// <summary>How thick a roll may be, by what the screening asks.</summary>
internal static class RollLimits
{
    private const double ThickestOfferedCm = 10;

    /// <summary>cm. The thickest roll that may be offered or remembered.</summary>
    public static double MostCm(IReadOnlyCollection<Restriction> restrictions) =>
        restrictions.Contains(Restriction.NoEndRange) ? RollFit.ThickestShortOfEnd * 100 : ThickestOfferedCm;
}
