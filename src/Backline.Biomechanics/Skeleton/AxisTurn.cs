namespace Backline.Biomechanics.Skeleton;

/// <summary>Which of its own axes a frame turns about.</summary>
internal enum AxisTurn : byte
{
    AboutX,
    AboutY,
    AboutZ,
    AboutAny,
}
