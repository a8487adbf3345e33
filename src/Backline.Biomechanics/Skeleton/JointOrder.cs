namespace Backline.Biomechanics.Skeleton;

/// <summary>Finds an order of the joints in which every carrier comes before what it carries: level by level from the ground.</summary>
internal sealed class JointOrder(ModelSpecification specification, Dictionary<string, BodySpecification> bodies, ProblemList problems)
{
    private const string JointsPath = "/jointset";

    private readonly Dictionary<JointSpecification, int> _index = Numbered(specification.Joints);

    /// <summary>The joints that hang on the ground, in order; notes every body that does not.</summary>
    public List<JointSpecification> Find()
    {
        Dictionary<string, JointSpecification> carriedBy = Carriers();
        ILookup<string, JointSpecification> carried = carriedBy.Values.ToLookup(joint => joint.Parent, StringComparer.Ordinal);
        List<JointSpecification> order = [.. carried[ModelSpecification.GroundName].OrderBy(Index)];
        for (int i = 0; i < order.Count; i++)
        {
            order.AddRange(carried[order[i].Child].OrderBy(Index));
        }

        HashSet<string> placed = [.. order.Select(joint => joint.Child)];
        HashSet<string> lost = Lost(carried);
        foreach (BodySpecification body in bodies.Values.Where(body => !placed.Contains(body.Name) && !lost.Contains(body.Name)))
        {
            string why = carriedBy.ContainsKey(body.Name) ? "hangs on bodies that hang on each other" : "is the child of no joint";
            problems.AddOfParts(body.Place, $"{why}; a chain of joints down to the ground was expected", JointsPath);
        }

        return order;
    }

    private static Dictionary<JointSpecification, int> Numbered(IReadOnlyList<JointSpecification> joints)
    {
        Dictionary<JointSpecification, int> index = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < joints.Count; i++)
        {
            index[joints[i]] = i;
        }

        return index;
    }

    private int Index(JointSpecification joint) => _index[joint];

    private Dictionary<string, JointSpecification> Carriers()
    {
        Dictionary<string, JointSpecification> carriedBy = new(StringComparer.Ordinal);
        foreach (JointSpecification joint in specification.Joints)
        {
            if (IsKnownParent(joint) & IsKnownChild(joint)
                && !carriedBy.TryAdd(joint.Child, joint))
            {
                problems.Add(joint.Place, $"carries '{joint.Child}', as joint '{carriedBy[joint.Child].Name}' does; one joint a body was expected");
            }
        }

        return carriedBy;
    }

    // What hangs on a parent that nobody knows, and what hangs on that: the parent's name is the problem.
    private HashSet<string> Lost(ILookup<string, JointSpecification> carried)
    {
        HashSet<string> lost = [.. specification.Joints.Where(joint => !IsBody(joint.Parent) && joint.Parent != ModelSpecification.GroundName).Select(joint => joint.Child)];
        Queue<string> next = new(lost);
        while (next.TryDequeue(out string? body))
        {
            foreach (JointSpecification joint in carried[body].Where(joint => lost.Add(joint.Child)))
            {
                next.Enqueue(joint.Child);
            }
        }

        return lost;
    }

    private bool IsBody(string name) => bodies.ContainsKey(name);

    private bool IsKnownParent(JointSpecification joint)
    {
        bool isKnown = IsBody(joint.Parent) || joint.Parent == ModelSpecification.GroundName;
        if (!isKnown)
        {
            problems.AddUnknown(joint.Place.Inside("parent_body"), "body", joint.Parent, bodies.Keys.Append(ModelSpecification.GroundName));
        }

        return isKnown;
    }

    private bool IsKnownChild(JointSpecification joint)
    {
        if (joint.Child == ModelSpecification.GroundName)
        {
            problems.Add(joint.Place.Inside("socket_child_frame"), "is the ground; a body was expected, which the joint carries");
        }
        else if (!IsBody(joint.Child))
        {
            problems.AddUnknown(joint.Place.Inside("socket_child_frame"), "body", joint.Child, bodies.Keys);
        }

        return IsBody(joint.Child);
    }
}
