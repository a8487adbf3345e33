using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>The frames of a file: bodies, the ground, and frames offset from them or from each other.</summary>
internal sealed class FrameTable
{
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal) { ModelSpecification.GroundName };
    private readonly Dictionary<string, OsimNode> _offsets = new(StringComparer.Ordinal);          // by path
    private readonly Dictionary<string, string> _offsetByName = new(StringComparer.Ordinal);       // the first path of a name

    /// <summary>The bodies' names, the ground's among them.</summary>
    public IReadOnlyCollection<string> Bodies => _bodies;

    /// <summary>Notes a body.</summary>
    public void AddBody(string name) => _bodies.Add(name);

    /// <summary>Notes every offset frame inside an element; a second one of a path is a problem, for the path would name either.</summary>
    public void AddOffsets(OsimNode owner, string ownerPath)
    {
        owner.MayHold("frames", "components");
        foreach (OsimNode group in owner.Children.Where(child => child.Kind is "frames" or "components" or "objects"))
        {
            AddOffsets(group, ownerPath);
        }

        foreach (OsimNode frame in owner.Children.Where(child => child.Kind == "PhysicalOffsetFrame"))
        {
            string path = $"{ownerPath}/{frame.Name}";
            if (!_offsets.TryAdd(path, frame))
            {
                frame.Fault($"is named '{frame.Name}', as a frame before it in {Shown(ownerPath)} is; names that differ were expected");
            }

            _offsetByName.TryAdd(frame.Name, path);
        }
    }

    /// <summary>
    /// The body behind a frame named in a property, and how the frame lies in it; a problem is noted where there is none.
    /// </summary>
    /// <param name="user">The element that names the frame.</param>
    /// <param name="property">Where it names it.</param>
    /// <param name="text">The name or path.</param>
    /// <param name="owner">The path of the element's owner, to which a bare name may be relative.</param>
    public (string Body, FrameOffset Offset) Resolve(OsimNode user, string property, string text, string owner)
    {
        FrameOffset total = default;
        HashSet<string> seen = new(StringComparer.Ordinal);
        string name = text;
        string scope = owner;
        while (Find(name, scope) is { } found)
        {
            if (found.Body is { } body)
            {
                return (body, total);
            }

            string path = found.Path!; // Find gives one or the other
            if (!seen.Add(path))
            {
                user.Fault(property, $"names frame '{text}', which hangs on itself; a frame of a body was expected");
                return (ModelSpecification.GroundName, total);
            }

            // The numbers of a single offset stay as they are written.
            FrameOffset offset = OffsetOf(_offsets[path]);
            total = seen.Count == 1 ? offset : FrameOffset.From(offset.ToTransform() * total.ToTransform());
            name = _offsets[path].Required("socket_parent", "socket_parent_frame");
            scope = path[..path.LastIndexOf('/')];
        }

        if (name.Length > 0)
        {
            NoteUnknown(user, property, name);
        }

        return (ModelSpecification.GroundName, total);
    }

    /// <summary>The offset frames that hold a set, each with the body it hangs on and how it lies there.</summary>
    public IEnumerable<(OsimNode Frame, string Body, FrameOffset Offset)> OffsetsWith(string set)
    {
        foreach ((string path, OsimNode frame) in _offsets.Where(offset => offset.Value.Objects(set).Any()))
        {
            (string body, FrameOffset offset) = Resolve(frame, "socket_parent", path, "");
            yield return (frame, body, offset);
        }
    }

    // A name is most often wrong itself; of a path any step may be.
    private void NoteUnknown(OsimNode user, string property, string name)
    {
        string last = LastStep(name);
        if (name == last || name == BodyPath(last))
        {
            user.FaultUnknown(property, "body or frame", last, _bodies.Concat(_offsetByName.Keys));
        }
        else
        {
            user.FaultUnknown(property, "body or frame", name, _bodies.Select(BodyPath).Concat(_offsets.Keys));
        }
    }

    private static string Shown(string ownerPath) => ownerPath.Length > 0 ? ownerPath : "the model";

    private static FrameOffset OffsetOf(OsimNode frame) =>
        new(frame.Point("translation", Vec3.Zero), frame.Vector("orientation", Vec3.Zero));

    // A body or an offset frame by its name, by its path, or by a path from its owner or from wherever the user stands: as long as all steps that are given agree.
    private (string? Body, string? Path)? Find(string name, string owner)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (name == "..")
        {
            return Exactly(owner);
        }

        if (Exactly($"{owner}/{name}") is { } within)
        {
            return within;
        }

        if (name.StartsWith('/'))
        {
            // Some files begin with the model's own name.
            int second = name.IndexOf('/', 1);
            return Exactly(name) ?? (second > 0 ? Exactly(name[second..]) : null);
        }

        string rest = name;
        while (rest.StartsWith("../", StringComparison.Ordinal) || rest.StartsWith("./", StringComparison.Ordinal))
        {
            rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        if (!rest.Contains('/', StringComparison.Ordinal))
        {
            return _bodies.Contains(rest) ? (rest, null) : _offsetByName.TryGetValue(rest, out string? found) ? (null, found) : null;
        }

        string end = $"/{rest}";
        return Exactly(end) ?? (_offsets.Keys.FirstOrDefault(path => path.EndsWith(end, StringComparison.Ordinal)) is { } path ? (null, path) : null);
    }

    private (string? Body, string? Path)? Exactly(string path)
    {
        if (_offsets.ContainsKey(path))
        {
            return (null, path);
        }

        string last = LastStep(path);
        return _bodies.Contains(last) && (path == BodyPath(last) || path == last) ? (last, null) : null;
    }

    private static string BodyPath(string body) => body == ModelSpecification.GroundName ? $"/{body}" : $"/bodyset/{body}";

    private static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];
}
