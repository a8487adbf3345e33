using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Reminders;

/// <summary>One reminder's time and days.</summary>
public sealed partial class TimeFields
{
    /// <summary>The reminder.</summary>
    [Parameter]
    [EditorRequired]
    public TimeForm Time { get; set; } = null!; // required parameter

    /// <summary>1. Which it is, from 1.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>The person takes it away.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }

    /// <summary>The person changed its time or days.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    private static string Short(string day) => char.ToUpperInvariant(day[0]) + day[1..3];

    private Task SetAsync(string? at)
    {
        Time.At = at ?? "";
        return OnChange.InvokeAsync();
    }

    private Task SetAsync(string day, bool isChosen)
    {
        _ = isChosen ? Time.Days.Add(day) : Time.Days.Remove(day);
        return OnChange.InvokeAsync();
    }
}
