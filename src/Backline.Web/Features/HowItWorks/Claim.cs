namespace Backline.Web.Features.HowItWorks;

/// <summary>One claim of the article behind the stretch, and what is known about it.</summary>
/// <param name="Title">The claim in a few words.</param>
/// <param name="Says">What the article says, in our words.</param>
/// <param name="Parts">What is known, part by part.</param>
public sealed record Claim(string Title, string Says, IReadOnlyList<ClaimPart> Parts);
