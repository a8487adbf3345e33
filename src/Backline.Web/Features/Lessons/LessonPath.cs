using Backline.Stretching.Claims;

namespace Backline.Web.Features.Lessons;

/// <summary>One step of the lessons: a part of a claim.</summary>
/// <param name="Claim">The claim, whole.</param>
/// <param name="Part">Its part.</param>
/// <param name="Number">1. The step's number, from 1.</param>
internal sealed record LessonStep(Claim Claim, ClaimPart Part, int Number);

/// <summary>The way through the claims: the six of the article in its order, then the instructions, part by part.</summary>
/// <param name="book">The claims.</param>
internal sealed class LessonPath(ClaimBook book)
{
    /// <value>Every step, in order.</value>
    public IReadOnlyList<LessonStep> Steps { get; } =
        [.. book.Claims.OrderBy(claim => claim.Kind == "claim" ? 0 : 1).SelectMany(claim => claim.Parts.Select(part => (claim, part))).Select((pair, i) => new LessonStep(pair.claim, pair.part, i + 1))];

    /// <value>What the article claims.</value>
    public IEnumerable<Claim> Claims => book.Claims.Where(claim => claim.Kind == "claim");

    /// <value>What the article asks to do.</value>
    public IEnumerable<Claim> Instructions => book.Claims.Where(claim => claim.Kind != "claim");

    /// <summary>The step of a part, or the first of a claim.</summary>
    /// <param name="id">The id of either.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public LessonStep? Find(string id) => Steps.FirstOrDefault(step => step.Part.Id == id || step.Claim.Id == id);

    /// <summary>The step before or after.</summary>
    /// <param name="step">A step.</param>
    /// <param name="by">1. How many further.</param>
    public LessonStep? Beside(LessonStep step, int by) => Steps.ElementAtOrDefault(step.Number - 1 + by);
}
