using Backline.Coaching.Sessions;

namespace Backline.Web.Features.Setup;

/// <summary>Supports in words, and as records name them.</summary>
internal static class SupportWords
{
    /// <summary>The support's name for people.</summary>
    public static string NameOf(Support support) => support switch
    {
        Support.Block => "A block",
        Support.Chair => "A chair",
        Support.Wall => "A wall",
        _ => "No support",
    };

    /// <summary>A sentence about it.</summary>
    public static string Why(Support support) => support switch
    {
        Support.Block => "Low, for a deep bow.",
        Support.Chair => "The steady choice for a first time. It takes some weight off the stretch.",
        Support.Wall => "Firm, at whatever height your hands come to.",
        _ => "Hands hang. Only when you stand safely.",
    };

    /// <summary>The support's id in a session's record: <c>none</c>, <c>block</c>, <c>chair</c> or <c>wall</c>.</summary>
    public static string IdOf(Support support) => support switch
    {
        Support.Block => "block",
        Support.Chair => "chair",
        Support.Wall => "wall",
        _ => "none",
    };
}
