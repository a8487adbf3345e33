using System.Globalization;
using Backline.Practice.Protocols;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Setup;

/// <summary>Which knees, and how long the hold is.</summary>
public sealed partial class VariantStep
{
    private static readonly double[] Offered = [20, 30, 45, 60, 90, 120, 180, 240, 300];

    /// <summary>The protocol that is set up.</summary>
    [Parameter]
    [EditorRequired]
    public Protocol Protocol { get; set; } = null!; // required parameter

    /// <summary>The chosen variant's id.</summary>
    [Parameter]
    public string Chosen { get; set; } = "";

    /// <summary>cm. The roll in the picture.</summary>
    [Parameter]
    public double RollCm { get; set; }

    /// <summary>s. The chosen hold.</summary>
    [Parameter]
    public double TargetSeconds { get; set; }

    /// <summary>The person chose knees.</summary>
    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    /// <summary>The person chose a hold.</summary>
    [Parameter]
    public EventCallback<double> OnChooseTarget { get; set; }

    private string Name => Protocol.Variants.First(variant => variant.Id == Chosen).Name;

    private IEnumerable<double> Lengths => Offered.Where(seconds => seconds >= Protocol.Hold.MinSeconds && seconds <= Protocol.Hold.MaxSeconds);

    private static string Words(double seconds) => seconds switch
    {
        < 60 => $"{seconds:0} seconds",
        60 => "1 minute",
        90 => "1½ minutes",
        _ => $"{seconds / 60:0} minutes",
    };

    private Task ChooseTargetAsync(ChangeEventArgs change) =>
        OnChooseTarget.InvokeAsync(double.Parse((string)change.Value!, CultureInfo.InvariantCulture)); // a select's value is one of ours
}
