namespace Backline.Practice;

/// <summary>A person's own left or right, never the picture's.</summary>
public enum Side
{
    /// <summary>The person's left.</summary>
    Left,

    /// <summary>The person's right.</summary>
    Right,
}
