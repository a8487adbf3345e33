using Backline.Server.Home;

namespace Backline.Server.Hosting;

/// <summary>What a server is started with.</summary>
public sealed record ServeOptions
{
    /// <value>Where to listen.</value>
    public required ListenAddress Address { get; init; }

    /// <value>The folder of the records.</value>
    public required string DataFolder { get; init; }

    /// <value>The folder of the published web app: the one with <c>index.html</c>.</value>
    public required string WebFolder { get; init; }

    /// <value>Where phones of the same home are answered, or <see langword="null"/> for this machine alone.</value>
    public HomeNetwork? Home { get; init; }

    /// <value>Whether all phones are taken off the list at the start.</value>
    public bool ForgetsDevices { get; init; }

    /// <value>The clock.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <value>How long a body may trickle below the slowest allowed rate before the connection is cut.</value>
    public TimeSpan SlowBodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <value>1. Bytes; the largest set of records taken in at once.</value>
    public long LargestPush { get; init; } = 32L * 1024 * 1024;
}
