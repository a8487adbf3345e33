using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Wrapping;

internal static class GeodesicWrapping
{
    public static void Lay(PathTable paths, int path, Workspace workspace) => OpenSimWrapping.Lay(paths, path, workspace);
}
