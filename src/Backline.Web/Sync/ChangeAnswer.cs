namespace Backline.Web.Sync;

/// <summary>What the server says to a change that it made.</summary>
/// <param name="NotWiped">Whether freed parts of its file are not overwritten yet. It is done later; nobody need ask again.</param>
internal sealed record ChangeAnswer(bool NotWiped = false);
