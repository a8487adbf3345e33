namespace Backline.Stretching.Postures;

/// <summary>Lets a search for legs begin where the last one of the same answer ended, if it was over the same feet, knees and shins.</summary>
/// <remarks>It keeps by how much the legs differed from their sketch: under another bow they differ from its sketch by as much.</remarks>
internal sealed class LastLegs(StandingModel model)
{
    private readonly int[] _legs = model.Coordinates.Legs;
    private readonly double[] _offsets = new double[model.Coordinates.Legs.Length];
    private readonly double[] _sketch = new double[model.Coordinates.Legs.Length];
    private (double Knee, double Shin, double TurnOut, double Weight)? _last;

    /// <summary>Another answer begins, which must not hang on this one.</summary>
    public void Forget() => _last = null;

    /// <summary>Moves a sketch to where the legs were found, if they were.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="values">rad or m. The coordinates as sketched; what is sought of them is changed.</param>
    public void Recall(in StretchInputs inputs, Span<double> values)
    {
        bool isKnown = _last == Of(in inputs);
        for (int i = 0; i < _legs.Length; i++)
        {
            _sketch[i] = values[_legs[i]];
            values[_legs[i]] += isKnown ? _offsets[i] : 0;
        }
    }

    /// <summary>Keeps what was found from where <see cref="Recall"/> let it begin.</summary>
    /// <param name="inputs">How somebody stands.</param>
    /// <param name="values">rad or m. The coordinates.</param>
    public void Keep(in StretchInputs inputs, ReadOnlySpan<double> values)
    {
        _last = Of(in inputs);
        for (int i = 0; i < _legs.Length; i++)
        {
            _offsets[i] = values[_legs[i]] - _sketch[i];
        }
    }

    // All else that legs stand on stays the same within an answer.
    private static (double Knee, double Shin, double TurnOut, double Weight) Of(in StretchInputs inputs) =>
        (inputs.KneeFlexion, inputs.ShankInclination, inputs.TurnOut, inputs.InnerWeight);
}
