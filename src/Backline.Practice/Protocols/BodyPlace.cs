namespace Backline.Practice.Protocols;

/// <summary>A place of the body map: where the stretch was felt, and what to do about it.</summary>
public sealed record BodyPlace
{
    /// <value>Its id.</value>
    public required string Id { get; init; }

    /// <value>Its name for people.</value>
    public required string Name { get; init; }

    /// <value>Plain advice for next time.</value>
    public required string Advice { get; init; }

    /// <value>In place of the advice for whom the session left the bow out; absent where the same words suit all.</value>
    public string? UprightAdvice { get; init; }

    /// <value>Said after the advice where nothing speaks against going on as before; absent where the advice says it all.</value>
    public string? GoOn { get; init; }

    /// <value>Whether feeling it there is a reason to stop.</value>
    public required bool Stop { get; init; }

    /// <value>Where this comes from, or <c>coach judgement</c>.</value>
    public required string Source { get; init; }

    /// <summary>The advice for somebody.</summary>
    /// <param name="isUpright">Whether the session left the bow out.</param>
    public string AdviceFor(bool isUpright) => isUpright ? UprightAdvice ?? Advice : Advice;
}
