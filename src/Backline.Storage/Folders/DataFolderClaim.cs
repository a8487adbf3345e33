namespace Backline.Storage.Folders;

/// <summary>The answer to claiming a data folder: one of the two is there.</summary>
/// <param name="Folder">The folder, held; or <see langword="null"/> when it was refused.</param>
/// <param name="Refusal">Why it was refused, for people; or <see langword="null"/>.</param>
/// <param name="IsInUse">Whether it was refused because another Backline holds it.</param>
public sealed record DataFolderClaim(DataFolder? Folder, string? Refusal, bool IsInUse = false);
