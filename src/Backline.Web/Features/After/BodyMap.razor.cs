using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.After;

/// <summary>Both legs from behind: touch where it was felt, read what it means for next time.</summary>
public sealed partial class BodyMap
{
    // Drawn for this page: both legs of a place in one outline, in the picture's own units.
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["sit-bone"] = "M78 84 m-13 0 a13 13 0 1 0 26 0 a13 13 0 1 0 -26 0 M122 84 m-13 0 a13 13 0 1 0 26 0 a13 13 0 1 0 -26 0",
        ["back-of-thigh"] = "M70 112 c14 0 22 12 20 36 c-2 26 -8 40 -17 40 c-9 0 -16 -16 -20 -42 c-2 -22 4 -34 17 -34 z M130 112 c-14 0 -22 12 -20 36 c2 26 8 40 17 40 c9 0 16 -16 20 -42 c2 -22 -4 -34 -17 -34 z",
        ["behind-knee"] = "M71 194 m-16 0 a16 15 0 1 0 32 0 a16 15 0 1 0 -32 0 M129 194 m-16 0 a16 15 0 1 0 32 0 a16 15 0 1 0 -32 0",
        ["calf"] = "M70 214 c12 0 19 12 18 32 c-1 28 -6 46 -15 46 c-9 0 -18 -20 -20 -44 c-1 -22 5 -34 17 -34 z M130 214 c-12 0 -19 12 -18 32 c1 28 6 46 15 46 c9 0 18 -20 20 -44 c1 -22 -5 -34 -17 -34 z",
        ["foot"] = "M73 366 m-15 0 a15 15 0 1 0 30 0 a15 15 0 1 0 -30 0 M127 366 m-15 0 a15 15 0 1 0 30 0 a15 15 0 1 0 -30 0",
    };

    /// <summary>What is said so far.</summary>
    [Parameter]
    [EditorRequired]
    public AfterForm Form { get; set; } = null!; // required parameter
}
