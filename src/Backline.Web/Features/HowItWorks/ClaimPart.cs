namespace Backline.Web.Features.HowItWorks;

/// <summary>A part of a claim with its grade.</summary>
/// <param name="Grade"><c>A</c> well supported, <c>B</c> probably true, <c>C</c> plausible but weak or mixed, <c>D</c> not supported, <c>X</c> contradicted.</param>
/// <param name="Text">What is known, in plain words.</param>
/// <param name="Sources">Where it stands.</param>
public sealed record ClaimPart(string Grade, string Text, params IReadOnlyList<Source> Sources);
