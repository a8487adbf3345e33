namespace Backline.Cli.Stretching;

/// <summary>What a table calls slack: not nothing, as the newton beside it shows, but too little to say how long the fibres are.</summary>
internal static class SlackWords
{
    /// <summary>Below a table that has such a muscle.</summary>
    public const string Note = "  slack: relaxed, it pulls with less than a four-hundredth of its strength, which says little of how long its fibres are";
}
