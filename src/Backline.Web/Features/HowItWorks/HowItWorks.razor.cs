using Backline.Stretching.Claims;
using Backline.Web.Features.Lessons;

namespace Backline.Web.Features.HowItWorks;

/// <summary>The stretch in four lines, what stays private, and what is known.</summary>
public sealed partial class HowItWorks
{
    private List<Claim> _claims = [];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await Task.Yield(); // the words stand before the claims are read
        _claims = [.. new LessonPath(ClaimReader.Load()).Claims];
    }
}
