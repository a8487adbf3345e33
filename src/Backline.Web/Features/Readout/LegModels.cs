using Backline.OpenSim;
using Backline.Stretching.Legs;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;

namespace Backline.Web.Features.Readout;

/// <summary>Backline's own leg model, read once for all pages.</summary>
internal static class LegModels
{
    private static readonly Lazy<StandingModel> Bound = new(Read);

    // Neither is safe for several threads at once. A browser has one; where there are more, each has its own.
    [ThreadStatic]
    private static StretchReader? _reader;

    [ThreadStatic]
    private static AnkleRoom? _room;

    /// <summary>The model. Reading it takes a good part of a second in a browser.</summary>
    public static StandingModel Standing => Bound.Value;

    /// <summary>Reads postures; this thread's own.</summary>
    public static StretchReader Reader => _reader ??= new StretchReader(Standing);

    /// <summary>Tells what straighter knees leave of an ankle; this thread's own.</summary>
    public static AnkleRoom Room => _room ??= new AnkleRoom(Standing);

    private static StandingModel Read()
    {
        using Stream text = LegModelFile.Open();
        return StandingModel.Bind(OsimFile.Read(text, LegModelFile.Name).Specification, StandingModel.LegModelHeight);
    }
}
