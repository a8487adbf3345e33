using Microsoft.Playwright;

namespace Backline.Browser.Tests.Kit;

/// <summary>The screens the pages are looked at on.</summary>
internal static class Screens
{
    public static ViewportSize Phone => new() { Width = 390, Height = 844 };

    /// <summary>The narrowest that is still about: what fits here fits on every phone.</summary>
    public static ViewportSize NarrowPhone => new() { Width = 360, Height = 800 };

    public static ViewportSize Laptop => new() { Width = 1366, Height = 768 };

    public static IReadOnlyList<(string Name, ViewportSize Size)> All => [("phone", Phone), ("laptop", Laptop)];
}
