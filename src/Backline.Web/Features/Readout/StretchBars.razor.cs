using System.Globalization;
using Backline.Stretching.Readouts;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Readout;

/// <summary>Calf and hamstrings as bars of four steps: a pale band for what it may be, a strong mark for what it most likely is.</summary>
public sealed partial class StretchBars
{
    private const double HalfMark = 0.8; // of a hundred

    private StretchReadout? _drawn;

    /// <summary>What was read.</summary>
    [Parameter]
    [EditorRequired]
    public StretchReadout Readout { get; set; } = null!; // required parameter

    /// <summary>Whether it stands on the live screen, to be read from three metres.</summary>
    [Parameter]
    public bool IsLive { get; set; }

    private IEnumerable<Row> Rows
    {
        get
        {
            if (Readout.Gastrocnemius is { } upper)
            {
                yield return Of("gastrocnemius", ReadoutWords.Upper, upper);
            }

            if (Readout.Soleus is { } lower)
            {
                yield return Of("soleus", ReadoutWords.Lower, lower);
            }

            if (Readout.Hamstrings is { } back)
            {
                (double from, double to) = (back.Rounded.Share.Middle, Math.Max(back.Rounded.Share.Middle, back.Hinged.Share.Middle));
                yield return new("hamstrings", ReadoutWords.Back, ReadoutWords.Steps(from, to), At(back.Low), At(back.High), At(from) - HalfMark, At(to) + HalfMark);
            }
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        bool isNew = !ReferenceEquals(_drawn, Readout);
        _drawn = Readout;
        return isNew;
    }

    private static Row Of(string id, string name, TissueReadout tissue)
    {
        double middle = At(tissue.Share.Middle);
        return new(id, name, ReadoutWords.Step(tissue.Share.Middle), At(tissue.Share.Low), At(tissue.Share.High), middle - HalfMark, middle + HalfMark);
    }

    private static double At(double share) => 100 * StretchLevels.PlaceOf(share);

    private static string Text(double value) => Math.Clamp(value, 0, 100).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Row(string Id, string Name, string Word, double Low, double High, double From, double To);
}
