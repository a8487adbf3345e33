namespace Backline.Biomechanics.Wrapping;

/// <summary>That a path is laid around a surface, packed for computing. Points are counted from 0 within the path.</summary>
internal readonly record struct PathWrapRecord(int Surface, int FirstPoint, int LastPoint, AxialMethod Method);
