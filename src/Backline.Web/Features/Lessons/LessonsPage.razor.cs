using Backline.Stretching.Claims;

namespace Backline.Web.Features.Lessons;

/// <summary>All lessons: the six claims of the article in its order, then its instructions.</summary>
public sealed partial class LessonsPage
{
    private LessonPath? _path;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await Task.Yield(); // the page shows that it has begun
        _path = new LessonPath(ClaimReader.Load());
    }
}
