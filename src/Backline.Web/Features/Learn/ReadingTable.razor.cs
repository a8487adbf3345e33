using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Learn;

/// <summary>What a posture does to each tissue, in numbers with bands.</summary>
public sealed partial class ReadingTable
{
    /// <summary>The tissues.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<TissueReading> Readings { get; set; } = [];

    /// <summary>Where it is felt first, as a sentence.</summary>
    [Parameter]
    [EditorRequired]
    public string Felt { get; set; } = "";

    /// <summary>Whether bands are there.</summary>
    [Parameter]
    public bool IsBanded { get; set; }
}
