namespace Backline.Biomechanics.Functions;

/// <summary>A curve of a model: how an angle moves a bone, how a point slides, how a ligament pulls.</summary>
public abstract record FunctionSpecification
{
    private protected FunctionSpecification()
    {
    }

    /// <summary>Where the curve stands.</summary>
    public Place Place { get; init; } = new("/function");
}
