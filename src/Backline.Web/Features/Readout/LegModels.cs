using Backline.OpenSim;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;

namespace Backline.Web.Features.Readout;

/// <summary>Backline's own leg model, read once for all pages.</summary>
internal static class LegModels
{
    private static readonly Lazy<StandingModel> Bound = new(Read);
    private static readonly Lazy<StretchReader> ReaderOfAll = new(() => new StretchReader(Standing));
    private static readonly Lazy<AnkleRoom> RoomOfAll = new(() => new AnkleRoom(Standing));

    /// <summary>The model. Reading it takes a good part of a second in a browser.</summary>
    public static StandingModel Standing => Bound.Value;

    /// <summary>Reads postures; the browser has one thread.</summary>
    public static StretchReader Reader => ReaderOfAll.Value;

    /// <summary>Tells what straighter knees leave of an ankle.</summary>
    public static AnkleRoom Room => RoomOfAll.Value;

    private static StandingModel Read()
    {
        using Stream text = LegModelFile.Open();
        return StandingModel.Bind(OsimFile.Read(text, LegModelFile.Name).Specification, StandingModel.LegModelHeight);
    }
}
