using Backline.Practice.Records;
using Backline.Web.Records;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Features.Habits;

/// <summary>The moment a habit hangs on: taking it up, changing it, laying it down.</summary>
public sealed partial class AnchorForm
{
    private const string LaidDown = "Laid down. What you noted of it stays.";

    private string _words = "";
    private string? _known;
    private bool _wasKept;
    private string _said = "";
    private bool _isSaving;

    /// <summary>The habit's id.</summary>
    [Parameter]
    [EditorRequired]
    public string Habit { get; set; } = "";

    /// <summary>Moments to choose from.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> Suggestions { get; set; } = [];

    /// <summary>The habit as it is kept, or <see langword="null"/>.</summary>
    [Parameter]
    public HabitContent? Kept { get; set; }

    /// <summary>Its name when it is the person's own.</summary>
    [Parameter]
    public string? OwnName { get; set; }

    /// <summary>Whether no further habit can be taken up.</summary>
    [Parameter]
    public bool IsFull { get; set; }

    [Inject]
    private RecordStore Store { get; set; } = null!; // set by the framework before use

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is being written is not taken away by a record that comes in.
        if (Kept?.Anchor != _known)
        {
            (_known, _words) = (Kept?.Anchor, Kept?.Anchor ?? "");
        }

        // Erased elsewhere: nothing hangs on the moment that was named here.
        if (_wasKept && Kept is null && _said != LaidDown)
        {
            _said = "";
        }

        _wasKept = Kept is not null;
    }

    private async Task SaveAsync(bool isKept)
    {
        _isSaving = true;
        string? anchor = HabitShelf.Anchor(_words);
        var content = new HabitContent { Habit = Habit, IsKept = isKept, Anchor = anchor, OwnName = OwnName };
        bool lasts = await Store.AddAsync(Store.NewId(), RecordKinds.Habit, content, PracticeJson.Default.HabitContent);
        _isSaving = false;
        _said = (isKept, HabitShelf.Moment(anchor)) switch
        {
            _ when !lasts => "For now: the browser did not keep this.",
            (true, { } moment) => $"It hangs on this now: {moment}.",
            (true, null) => "It is yours. A moment can be chosen later.",
            _ => LaidDown,
        };
    }
}
