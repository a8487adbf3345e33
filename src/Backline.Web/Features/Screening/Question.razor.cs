using System.Globalization;
using Backline.Coaching.Screening;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Screening;

/// <summary>One safety question with its options.</summary>
public sealed partial class Question
{
    /// <summary>The question.</summary>
    [Parameter]
    [EditorRequired]
    public ScreeningQuestion What { get; set; } = null!; // required parameter

    /// <summary>An answer changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>The answers so far.</summary>
    [Parameter]
    [EditorRequired]
    public ScreeningForm Form { get; set; } = null!; // required parameter

    private string Type => What.Kind == QuestionKind.Many ? "checkbox" : "radio";

    private Task ChooseAsync(string option, ChangeEventArgs change)
    {
        // A radio says "on", a checkbox true or false.
        Form.Choose(What, option, change.Value is not false);
        return OnChanged.InvokeAsync();
    }

    private Task ChooseNumberAsync(int? number)
    {
        Form.Choose(What, (number ?? 0).ToString(CultureInfo.InvariantCulture), isChosen: true);
        return OnChanged.InvokeAsync();
    }
}
