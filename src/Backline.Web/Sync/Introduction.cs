namespace Backline.Web.Sync;

/// <summary>What <c>server.json</c> says: whether a server keeps a second copy of the records.</summary>
/// <param name="Server">Whether there is one.</param>
/// <param name="Version">Its version.</param>
/// <param name="Token">What changing requests must carry; new with every start of the server.</param>
/// <param name="Now">The time by its clock; none from one of an earlier version.</param>
/// <param name="Last">1. The place of what arrived there last, as long as the token is this one; none from one of an earlier version.</param>
/// <param name="Refused">Whether the server lets this device in no longer; never sent, it is what a 403 means.</param>
/// <param name="Offline">Whether this is the offline copy's own answer, so that nothing is known.</param>
internal sealed record Introduction(bool Server, string? Version = null, string? Token = null, DateTimeOffset? Now = null, long? Last = null, bool Offline = false, bool Refused = false);
