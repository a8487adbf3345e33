using Backline.Figures.Codes;
using Microsoft.AspNetCore.Components;

namespace Backline.Web.Controls;

/// <summary>A QR code, drawn.</summary>
public sealed partial class QrPicture
{
    private int _size = 1;
    private string _path = "";
    private string? _drawn;

    /// <summary>What it says to a camera.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What it is, for those who cannot see it.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Text != _drawn)
        {
            var code = QrCode.Of(Text);
            (_size, _path, _drawn) = (code.Size, code.ToPath(), Text);
        }
    }
}
