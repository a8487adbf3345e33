namespace Backline.Biomechanics.Paths;

/// <summary>A straight stretch of a plain path between fixed points of two different bodies, packed for computing.</summary>
internal readonly record struct CrossingRecord(int FromPoint, int ToPoint);
