namespace Backline.Server.Home;

/// <summary>A way in for one phone, good once.</summary>
/// <param name="Urls">Addresses with the code in them; one for each address of this machine.</param>
/// <param name="Until">When the code ends.</param>
public sealed record Invitation(IReadOnlyList<string> Urls, DateTimeOffset Until);
