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
        foreach (BodySpecification body in bodies.Values.Where(body => !placed.Contains(body.Name)))
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
            if (IsKnown(joint, joint.Parent, mayBeGround: true) & IsKnown(joint, joint.Child, mayBeGround: false)
                && !carriedBy.TryAdd(joint.Child, joint))
            {
                problems.Add(joint.Place, $"carries '{joint.Child}', as joint '{carriedBy[joint.Child].Name}' does; one joint a body was expected");
            }
        }

        return carriedBy;
    }

    private bool IsKnown(JointSpecification joint, string body, bool mayBeGround)
    {
        if (bodies.ContainsKey(body) || (mayBeGround && body == ModelSpecification.GroundName))
        {
            return true;
        }

        problems.AddUnknown(joint.Place, "body", body, bodies.Keys);
        return false;
    }
}
