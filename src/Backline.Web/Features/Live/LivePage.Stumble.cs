namespace Backline.Web.Features.Live;

/// <summary>What nobody waits for must not go amiss in silence: the page says that it stopped, and what is kept.</summary>
public sealed partial class LivePage
{
    private void Run(Func<Task> work) => _ = RunAsync(work);

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (Exception exception)
        {
            // Whatever it was, the page does not go on: a clock that stands still without a word is worse.
            if (!IsLeft && _stage != LiveStage.Stumbled)
            {
                await StumbleAsync(exception);
            }
        }
    }

    private async Task StumbleAsync(Exception exception)
    {
        _stage = LiveStage.Stumbled;
        await Console.Error.WriteLineAsync($"The session's page stopped: {exception}");
        StateHasChanged();
        await CloseCameraAsync();
        await _devices.ReleaseKeysAsync();
        DraftNow(); // besides the one of the last second
        await LetGoAsync();
    }

    private void OpenAgain() => Navigation.NavigateTo("session", forceLoad: true);
}
