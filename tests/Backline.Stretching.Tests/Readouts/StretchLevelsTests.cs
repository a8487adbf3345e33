using Backline.Stretching.Readouts;
using CsCheck;

namespace Backline.Stretching.Tests.Readouts;

public sealed class StretchLevelsTests
{
    [Fact]
    public void A_greater_share_never_lies_lower_and_every_place_lies_in_its_step() =>
        Gen.Select(Gen.Double[0, 4], Gen.Double[0, 1]).Sample((share, more) =>
        {
            double place = StretchLevels.PlaceOf(share);

            return StretchLevels.PlaceOf(share + more) >= place && place <= 1 && (int)Math.Min(3, 4 * place + 1e-12) == (int)StretchLevels.Of(share);
        });
}
