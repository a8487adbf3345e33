using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>The frames of a file: bodies, the ground, and frames offset from them or from each other.</summary>
internal sealed class FrameTable
{
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal) { ["/ground"] = ModelSpecification.GroundName };   // names by path
    private readonly HashSet<string> _bodyNames = new(StringComparer.Ordinal) { ModelSpecification.GroundName };
    private readonly Dictionary<string, OsimNode> _offsets = new(StringComparer.Ordinal);          // by path
    private readonly Dictionary<string, string> _offsetByName = new(StringComparer.Ordinal);       // the first path of a name

    /// <summary>Notes a body.</summary>
    public void AddBody(OsimNode body)
    {
        body.MayHold("components");
        if (body.Name.Length > 0)
        {
            _bodyNames.Add(body.Name);
            _bodies.TryAdd(body.Place.Path, body.Name);
        }
    }

    /// <summary>Notes the offset frames in a part's own list of frames.</summary>
    public void AddOffsets(OsimNode owner)
    {
        owner.MayHold("components");
        foreach (OsimNode frame in owner.Objects("frames").Where(child => child.Kind == "PhysicalOffsetFrame"))
        {
            AddOffset(frame, owner.Place.Path);
        }
    }

    /// <summary>Notes an offset frame; a second one of a path is a problem, for the path would name either.</summary>
    public void AddOffset(OsimNode frame, string ownerPath)
    {
        string path = $"{ownerPath}/{frame.Name}";
        if (!_offsets.TryAdd(path, frame))
        {
            frame.Fault($"is named '{frame.Name}', as a frame before it in {(ownerPath.Length > 0 ? ownerPath : "the model")} is; names that differ were expected");
        }

        _offsetByName.TryAdd(frame.Name, path);
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
        if (name == last || name == $"/bodyset/{last}")
        {
            user.FaultUnknown(property, "body or frame", last, _bodyNames.Concat(_offsetByName.Keys));
        }
        else
        {
            user.FaultUnknown(property, "body or frame", name, _bodies.Keys.Concat(_offsets.Keys));
        }
    }

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
            return _bodyNames.Contains(rest) ? (rest, null) : _offsetByName.TryGetValue(rest, out string? found) ? (null, found) : null;
        }

        string end = $"/{rest}";
        return Exactly(end) ?? (_offsets.Keys.FirstOrDefault(path => path.EndsWith(end, StringComparison.Ordinal)) is { } path ? (null, path) : null);
    }

    private (string? Body, string? Path)? Exactly(string path) =>
        _offsets.ContainsKey(path) ? (null, path) : _bodies.TryGetValue(path, out string? body) ? (body, null) : null;

    private static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];
}
