using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.OpenSim.Reading;

/// <summary>The frames of a file: bodies, the ground, and frames offset from them or from each other.</summary>
internal sealed class FrameTable
{
    /// <summary>The kind of frames that are known.</summary>
    public const string OffsetKind = "PhysicalOffsetFrame";

    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal) { ["/ground"] = ModelSpecification.GroundName };   // names by path
    private readonly HashSet<string> _bodyNames = new(StringComparer.Ordinal) { ModelSpecification.GroundName };
    private readonly Dictionary<string, OsimNode> _offsets = new(StringComparer.Ordinal);          // by path
    private readonly Dictionary<string, List<string>> _pathsByName = new(StringComparer.Ordinal);  // of offset frames, in the file's order
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);        // of offset frames that were followed, by path
    private readonly HashSet<Place> _told = [];                                                    // where frames of other kinds stand that something hangs on

    /// <summary>The frames that are no bodies.</summary>
    public IEnumerable<OsimNode> Offsets => _offsets.Values;

    /// <summary>How what lies in a frame lies in what the frame itself lies in; in a body itself its numbers stay as they are written.</summary>
    public static FrameOffset Within(FrameOffset frame, FrameOffset own) =>
        frame == default ? own : FrameOffset.From(frame.ToTransform() * own.ToTransform());

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

    /// <summary>Notes the frames in a part's own list of frames.</summary>
    public void AddOffsets(OsimNode owner)
    {
        owner.MayHold("components");
        foreach (OsimNode frame in owner.Objects("frames"))
        {
            AddOffset(frame, owner.Place.Path);
        }
    }

    /// <summary>Notes a frame, most often an offset frame; a second one of a path is a problem, for the path would name either.</summary>
    public void AddOffset(OsimNode frame, string ownerPath)
    {
        string path = $"{ownerPath}/{frame.Name}";
        if (!_offsets.TryAdd(path, frame))
        {
            frame.Fault($"is named '{frame.Name}', as a frame before it in {(ownerPath.Length > 0 ? ownerPath : "the model")} is; names that differ were expected");
        }

        if (!_pathsByName.TryGetValue(frame.Name, out List<string>? paths))
        {
            _pathsByName[frame.Name] = paths = [];
        }

        paths.Add(path);
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
        Standing standing = Follow(text, owner);
        Note(user, property, text, standing);
        return (standing.Body, standing.Offset);
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

    // From frame to frame until a body, or a frame whose place is known, is reached; then back, so that all on the way are known.
    private Standing Follow(string name, string scope)
    {
        Stack<string> way = new();
        Standing? known = null;
        while (known is null)
        {
            (string? Body, string? Path)? found = Find(name, scope);
            if (found?.Path is not { } path)
            {
                known = found?.Body is { } body ? new(body, default) : Standing.Nowhere with { Missing = name };
            }
            else if (!_standings.TryGetValue(path, out known))
            {
                OsimNode frame = _offsets[path];
                if (frame.Kind != OffsetKind)
                {
                    known = Standing.Nowhere with { Stranger = frame };
                    continue;
                }

                // Until its place is known: who comes upon it again has gone in a circle.
                _standings[path] = Standing.Nowhere with { IsCircle = true };
                way.Push(path);
                name = frame.Required("socket_parent", "socket_parent_frame");
                scope = path[..path.LastIndexOf('/')];
            }
        }

        foreach (string path in way)
        {
            known = known with { Offset = Within(known.Offset, OffsetOf(_offsets[path])) };
            _standings[path] = known;
        }

        return known;
    }

    // A frame of another kind is told once, at its own place, and not everything that hangs on it.
    private void Note(OsimNode user, string property, string text, Standing standing)
    {
        if (standing.IsCircle)
        {
            user.Fault(property, $"names frame '{text}', which hangs on itself; a frame of a body was expected");
        }
        else if (standing.Stranger is { } frame)
        {
            user.NoteUnread(property);
            if (_told.Add(frame.Place))
            {
                frame.Fault($"is a {frame.Kind}, a kind of frame that is not known, and {user.Place.Path} hangs on it; a {OffsetKind} was expected{NearestName.SlipHint(frame.Kind, [OffsetKind])}");
            }
        }
        else if (standing.Missing is { Length: > 0 } name)
        {
            NoteUnknown(user, property, name);
        }
    }

    // A name is most often wrong itself; of a path any step may be.
    private void NoteUnknown(OsimNode user, string property, string name)
    {
        string last = LastStep(name);
        if (name == last || name == $"/bodyset/{last}")
        {
            user.FaultUnknown(property, "body or frame", last, _bodyNames.Concat(_pathsByName.Keys));
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
            return _bodyNames.Contains(rest) ? (rest, null) : _pathsByName.TryGetValue(rest, out List<string>? found) ? (null, found[0]) : null;
        }

        string end = $"/{rest}";
        return Exactly(end) ?? (_pathsByName.GetValueOrDefault(LastStep(rest))?.FirstOrDefault(path => path.EndsWith(end, StringComparison.Ordinal)) is { } path ? (null, path) : null);
    }

    private (string? Body, string? Path)? Exactly(string path) =>
        _offsets.ContainsKey(path) ? (null, path) : _bodies.TryGetValue(path, out string? body) ? (body, null) : null;

    private static string LastStep(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Where a frame stands: on a body, or nowhere, and then why.</summary>
    private sealed record Standing(string Body, FrameOffset Offset)
    {
        /// <summary>On no body; the ground stands in for one.</summary>
        public static Standing Nowhere { get; } = new(ModelSpecification.GroundName, default);

        /// <summary>The name at the end of the way that nothing bears.</summary>
        public string? Missing { get; init; }

        /// <summary>The frame at the end of the way that is of a kind not known.</summary>
        public OsimNode? Stranger { get; init; }

        /// <summary>Whether the way leads back to where it was.</summary>
        public bool IsCircle { get; init; }
    }
}
