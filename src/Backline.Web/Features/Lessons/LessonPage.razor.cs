using Backline.Stretching.Claims;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Lessons;

/// <summary>One step of the lessons: what the article says, moved oneself, what studies found, what to make of it.</summary>
public sealed partial class LessonPage
{
    private ClaimBook? _book;
    private LessonPath? _path;
    private LessonStep? _step;

    /// <summary>The id of a claim's part, or of a claim for its first.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_path is null)
        {
            await Task.Yield(); // the page shows that it has begun
            _book = ClaimReader.Load();
            _path = new LessonPath(_book);
        }

        _step = _path.Find(Id);
    }

    private string Place(LessonStep step)
    {
        string kind = step.Claim.Kind == "claim" ? "" : "How it is done: ";
        string part = step.Claim.Parts.Count > 1 ? $", {step.Claim.Parts.ToList().IndexOf(step.Part) + 1} of {step.Claim.Parts.Count}" : "";
        return $"{kind}{step.Claim.Title}{part} · step {step.Number} of {_path!.Steps.Count}"; // a step comes from a path
    }

    private static string Bearing(string bearing) => bearing switch
    {
        "for" => "for it",
        "against" => "against it",
        "mixed" => "mixed",
        _ => "beside it",
    };
}
