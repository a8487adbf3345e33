using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>One of several large things to choose from.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
public sealed partial class Choice<T>
{
    /// <summary>The group's name.</summary>
    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What choosing it means.</summary>
    [Parameter]
    [EditorRequired]
    public T Value { get; set; } = default!; // required parameter

    /// <summary>Its name.</summary>
    [Parameter]
    [EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Whether it is the chosen one.</summary>
    [Parameter]
    public bool IsChosen { get; set; }

    /// <summary>The person chose it.</summary>
    [Parameter]
    public EventCallback<T> OnChoose { get; set; }

    /// <summary>A sentence about it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
