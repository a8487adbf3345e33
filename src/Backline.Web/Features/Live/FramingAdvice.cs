namespace Backline.Web.Features.Live;

/// <summary>One thing the camera needs, and whether it has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name on the list.</param>
/// <param name="IsGood">Whether it is as it should be; <see langword="null"/> when it cannot be told yet.</param>
/// <param name="Advice">What to change, in one short line; empty when nothing.</param>
public readonly record struct FramingAdvice(string Id, string Name, bool? IsGood, string Advice);
