using Microsoft.JSInterop;

namespace Backline.Web.Choices;

/// <summary>The browser's local storage; where it is forbidden, choices last until the page closes.</summary>
internal sealed class BrowserSettings(IJSRuntime js) : ILocalSettings
{
    private readonly IJSInProcessRuntime _js = (IJSInProcessRuntime)js;
    private readonly MemorySettings _unkept = new();

    public string? Read(string key)
    {
        try
        {
            return _unkept.Read(key) ?? _js.Invoke<string?>("localStorage.getItem", key);
        }
        catch (JSException)
        {
            return _unkept.Read(key);
        }
    }

    public IReadOnlyList<string> EndsAfter(string beginning) => [.. _unkept.EndsAfter(beginning).Union(Kept(beginning))];

    public void Write(string key, string? text)
    {
        try
        {
            if (text is null)
            {
                _js.InvokeVoid("localStorage.removeItem", key);
            }
            else
            {
                _js.InvokeVoid("localStorage.setItem", key, text);
            }

            _unkept.Write(key, null);
        }
        catch (JSException)
        {
            _unkept.Write(key, text);
        }
    }

    private IReadOnlyList<string> Kept(string beginning)
    {
        try
        {
            IEnumerable<string?> keys = Enumerable.Range(0, _js.GetValue<int>("localStorage.length")).Select(place => _js.Invoke<string?>("localStorage.key", place));
            return [.. keys.OfType<string>().Where(key => key.StartsWith(beginning, StringComparison.Ordinal)).Select(key => key[beginning.Length..])];
        }
        catch (JSException)
        {
            return [];
        }
    }
}
