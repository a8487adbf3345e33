using Backline.Practice.Protocols;
using Backline.Practice.Screening;
using Backline.Web.Choices;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>One small skill, with its picture.</summary>
public sealed partial class Lesson
{
    /// <summary>The step that is taught.</summary>
    [Parameter]
    [EditorRequired]
    public ProtocolStep What { get; set; } = null!; // required parameter

    /// <summary>The choices as they stand.</summary>
    [Parameter]
    [EditorRequired]
    public SetupChoices Choices { get; set; } = null!; // required parameter

    /// <summary>What the screening asks.</summary>
    [Parameter]
    public IReadOnlyCollection<Restriction> Restrictions { get; set; } = [];

    /// <summary>The person wants none of these pages.</summary>
    [Parameter]
    public EventCallback OnSkip { get; set; }

    private string WhoCanTell => What.CheckedBy.Contains(Checker.Camera)
        ? "A camera from the side can check this."
        : "Only you can check this: look or feel.";
}
