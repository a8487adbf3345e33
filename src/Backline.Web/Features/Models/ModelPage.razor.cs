using Backline.Biomechanics;
using Microsoft.AspNetCore.Components.Forms;

namespace Backline.Web.Features.Models;

/// <summary>Any OpenSim model, opened in the browser, moved with sliders, its muscles' lengths and moment arms told.</summary>
public sealed partial class ModelPage
{
    // Public models of the whole body have 1 to 4 MB.
    private const long LargestFile = 64L * 1024 * 1024; // bytes
    private const int ShownProblems = 20;

    private LoadedModel? _loaded;
    private Refusal? _problems;
    private bool _isReading;
    private string _readingName = "";

    private async Task OpenFile(InputFileChangeEventArgs picked)
    {
        IBrowserFile file = picked.File;
        _problems = null;
        _isReading = true;
        _readingName = file.Name;
        StateHasChanged();
        try
        {
            using var text = new MemoryStream();
            await using (Stream stream = file.OpenReadStream(LargestFile))
            {
                await stream.CopyToAsync(text);
            }

            text.Position = 0;
            _loaded = LoadedModel.Open(text, file.Name);
        }
        catch (ModelException exception)
        {
            _problems = new(file.Name, [.. exception.Problems.Take(ShownProblems).Select(problem => problem.ToString())], exception.Problems.Count - ShownProblems);
        }
        catch (IOException)
        {
            string why = file.Size > LargestFile
                ? $"It has {file.Size / 1_000_000} MB; at most {LargestFile / 1_000_000} MB were expected."
                : "The browser could not read it. Choose it again.";
            _problems = new(file.Name, [why], 0);
        }
        finally
        {
            _isReading = false;
        }
    }

    private static string Held(Model model)
    {
        string[] held =
        [
            Counted(model.BodyNames.Count - 1, "body", "bodies"), // the ground is none
            Counted(model.CoordinateNames.Count, "coordinate", "coordinates"),
            Counted(model.MuscleNames.Count, "muscle", "muscles"),
            .. model.BandNames.Count > 0 ? [Counted(model.BandNames.Count, "ligament or spring", "ligaments and springs")] : Array.Empty<string>(),
        ];
        return string.Join(", ", held);
    }

    private static string Counted(int count, string one, string many) => count switch { 0 => $"no {many}", 1 => $"1 {one}", _ => $"{count} {many}" };

    private void Moved() => StateHasChanged(); // the view draws with the page

    private sealed record Refusal(string Source, IReadOnlyList<string> Lines, int Rest);
}
