using System.Globalization;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Models;

/// <summary>What each muscle of a model does in its posture, in numbers.</summary>
public sealed partial class MuscleTable
{
    private string _wanted = "";

    /// <summary>The model.</summary>
    [Parameter]
    [EditorRequired]
    public LoadedModel Loaded { get; set; } = null!; // required parameter

    /// <summary>Another muscle, or another way of laying paths, was chosen.</summary>
    [Parameter]
    public EventCallback OnChosen { get; set; }

    private bool HasPaths => Loaded.Model.MuscleNames.Count + Loaded.Model.BandNames.Count > 0;

    private IEnumerable<int> Found => Enumerable.Range(0, Loaded.Model.MuscleNames.Count)
        .Where(muscle => Loaded.Model.MuscleNames[muscle].Contains(_wanted.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static bool IsSlack(MuscleEquilibrium rest) => rest.Status == EquilibriumStatus.Slack;

    private static string Words(PathStatus status)
    {
        List<string> words = [];
        Add(PathStatus.AtSwitch, "a point switches here");
        Add(PathStatus.PointInside, "a point lies inside a surface");
        Add(PathStatus.AtQuadrantLimit, "at the limit of a half surface");
        Add(PathStatus.BeyondEnd, "beyond a cylinder’s end");
        Add(PathStatus.NotConverged, "not exact here");
        Add(PathStatus.SurfacesCross, "surfaces cross here");
        return string.Join(", ", words);

        void Add(PathStatus flag, string word)
        {
            if (status.HasFlag(flag))
            {
                words.Add(word);
            }
        }
    }

    private async Task Choose(int muscle)
    {
        Loaded.Choose(Loaded.Chosen == muscle ? null : muscle);
        await OnChosen.InvokeAsync();
    }

    private async Task Lay(WrappingMethod method)
    {
        Loaded.Lay(method);
        await OnChosen.InvokeAsync();
    }
}
