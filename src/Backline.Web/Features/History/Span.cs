namespace Backline.Web.Features.History;

/// <summary>A part of a session's time line.</summary>
/// <param name="Id">The phase or rule it is about.</param>
/// <param name="FromSeconds">s. Where it begins.</param>
/// <param name="ToSeconds">s. Where it ends.</param>
public sealed record Span(string Id, double FromSeconds, double ToSeconds)
{
    /// <value>s. How long it lasts.</value>
    public double Seconds => ToSeconds - FromSeconds;
}
