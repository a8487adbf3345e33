namespace Backline.Storage.Failures;

/// <summary>Why the copy on the disk could not do what was asked.</summary>
public enum StorageFailureKind
{
    /// <summary>Another program holds the file. Asking again later may help.</summary>
    Busy,

    /// <summary>The file or its folder must not be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The file is not a database, or a damaged one.</summary>
    Damaged,

    /// <summary>The file is a database of another program.</summary>
    Foreign,

    /// <summary>The file was written by a newer version.</summary>
    Newer,

    /// <summary>The disk or the folder does not answer.</summary>
    Unreachable,
}
