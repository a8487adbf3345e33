using System.Text;
using Backline.Biomechanics;
using Backline.TestKit;

namespace Backline.OpenSim.Tests.Reading;

/// <summary>Everything wrong is said at once, each at its own line, and nothing that only follows from it.</summary>
public sealed class CompleteListTests
{
    [Theory]
    [InlineData("PinJoint", "ScrewJoint", "line 18: /jointset/shoulder: is a ScrewJoint")]
    [InlineData("<max_isometric_force>700", "<max_isometric_force>strong", "line 37: /forceset/biceps/max_isometric_force: is 'strong'")]
    [InlineData("<quadrant>-x", "<quadrant>left", "line 13: /bodyset/arm/wrapobjectset/roller/quadrant: is 'left'")]
    [InlineData("<socket_child_frame>/bodyset/arm", "<socket_child_frame>/bodyset/leg", "names body or frame 'leg'")]
    public void What_is_wrong_with_numbers_and_names_is_said_whatever_cannot_be_read(string found, string spoilt, string first)
    {
        string broken = Spoilt.Replace(found, spoilt, StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(broken));

        Assert.Contains(first, exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 7: /gravity: is '0 nan 0'; three finite numbers were expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 11: /bodyset/arm/mass: is -1.5; a mass in kilograms of 0 or more was expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 35: /forceset/biceps/geometrypath/pathwrapset/w/wrap_object: names wrap surface 'rollr'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 40: /forceset/stop/transition: is '-10'; a travel above 0 was expected", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reversed_range_is_said_beside_a_word_for_a_number()
    {
        string broken = SmallModels.Version4
            .Replace("<range>-1 2</range>", "<range>2 -1</range>", StringComparison.Ordinal)
            .Replace("<max_isometric_force>700", "<max_isometric_force>strong", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(broken));

        Assert.Equal(
            """
            test.osim: 2 problems
              line 21: /jointset/shoulder/coordinates/swing/range: is 2 to -1; an ascending range was expected
              line 37: /forceset/biceps/max_isometric_force: is 'strong'; a number was expected
            """,
            exception.Message);
    }

    [Theory]
    [InlineData("<max_isometric_force>700<", "<max_isometric_force><", "line 37: /forceset/biceps/max_isometric_force: is empty; a number was expected")]
    [InlineData("<location>0.1 1 0<", "<location> <", "/location: is empty; three numbers were expected")]
    [InlineData("<locked>true<", "<locked><", "/locked: is empty; true or false was expected")]
    [InlineData("<range>0 1</range>", "<range>1 0</range>", "/range: is 1 to 0; an ascending range was expected")]
    [InlineData("<range>1 -1</range>", "<range>2 1</range>", "/range: is 2 1; the numbers of a path's first and last point were expected")]
    [InlineData("<range>1 -1</range>", "<range>1.5 2</range>", "/range: is 1.5 2; the numbers of a path's first and last point were expected")]
    [InlineData("Thelen2003Muscle name=\"biceps\"", "Thelen2003Muscle name=\"a/../b\"", "is named 'a/../b'; a name without slashes and control characters was expected")]
    [InlineData("Coordinate name=\"swing\"", "Coordinate name=\"\"", "has no name; one was expected")]
    [InlineData("<location>0.1 1 0<", "<location>0.1 1e300 0<", "line 31: /forceset/biceps/geometrypath/pathpointset/p1/location: is (0.1, 1E+300, 0); a point in metres within 1000 km of its frame's origin was expected")]
    [InlineData("<location>0 -0.3 0<", "<location>0 -2e6 0<", "/markerset/elbow/location: is (0, -2E+06, 0); a point in metres within 1000 km")]
    [InlineData("<mass_center>0 -0.2 0<", "<mass_center>0 -2e6 0<", "line 11: /bodyset/arm/mass_center: is (0, -2E+06, 0); a point in metres within 1000 km")]
    [InlineData("<translation>0 0.05 0<", "<translation>2e6 0 0<", "/wrapobjectset/roller/translation: is (2E+06, 0, 0); a point in metres within 1000 km")]
    [InlineData("<translation>0 1 0<", "<translation>0 0 2e6<", "line 23: /jointset/shoulder/frames/ground_offset/translation: is (0, 0, 2E+06); a point in metres within 1000 km")]
    [InlineData("<translation>0 1 0<", "<translation>0 NaN 0<", "line 23: /jointset/shoulder/frames/ground_offset/translation: is '0 NaN 0'; three finite numbers were expected")]
    [InlineData("<orientation>0 0.5 0<", "<orientation>0 INF 0<", "line 23: /jointset/shoulder/frames/ground_offset/orientation: is '0 INF 0'; three finite numbers were expected")]
    [InlineData("<location>0.05 0 0<", "<location>0.05 NaN 0<", "/geometrypath/pathpointset/p2/location: is '0.05 NaN 0'; three finite numbers were expected")]
    [InlineData("<socket_child_frame>/bodyset/arm<", "<socket_child_frame>/ground<", "line 20: /jointset/shoulder/socket_child_frame: is the ground; a body was expected, which the joint carries")]
    [InlineData("<locked>true<", "<prescribed>true</prescribed><prescribed_function><Constant><value>0.5</value></Constant></prescribed_function><locked>true<", "line 21: /jointset/shoulder/coordinates/swing/prescribed: is true; coordinates that a function drives are not known")]
    [InlineData("PinJoint", "ScrewJoint", "is a ScrewJoint, a kind of joint that is not known; WeldJoint, PinJoint, SliderJoint")]
    [InlineData("WrapCylinder", "WrapCone", "is a WrapCone, a kind of wrap surface that is not known; WrapCylinder, WrapSphere, WrapEllipsoid or WrapTorus was expected")]
    [InlineData("<frames>", "<frames><PhysicalOffsetFrame name=\"ground_offset\"><socket_parent>/ground</socket_parent></PhysicalOffsetFrame>", "/jointset/shoulder/frames/ground_offset: is named 'ground_offset', as a frame before it in /jointset/shoulder is; names that differ were expected")]
    [InlineData("<mass>1.5<", "<mass>1e306<", "line 11: /bodyset/arm/mass: is 1E+306; a mass in kilograms from 0 to 1E+09 was expected")]
    [InlineData("<mass>1.5<", "<mass>1e-306<", "/bodyset: weighs 1E-306 kg in all; 0 or from 1E-12 to 1E+09 kg were expected")]
    [InlineData("<max_isometric_force>700<", "<max_isometric_force>1e308<", "line 37: /forceset/biceps/max_isometric_force: is 1E+308; a force in newtons from 1E-12 to 1E+12 was expected")]
    [InlineData("<gravity>0 -9.81 0<", "<gravity>0 -1e300 0<", "/gravity: is (0, -1E+300, 0); an acceleration of at most 1000000 m/s² was expected")]
    [InlineData("<default_value>0.1<", "<default_value>1e300<", "/jointset/shoulder/coordinates/swing/default_value: is 1E+300; an angle in radians or a length in metres from -1E+06 to 1E+06 was expected")]
    [InlineData("<radius>0.02<", "<radius>1e-300<", "/wrapobjectset/roller/radius: is 1E-300; a radius in metres from 1E-09 to 1E+06 was expected")]
    [InlineData("<max_isometric_force>700<", "<tendon_slack_length>1e308</tendon_slack_length><max_isometric_force>700<", "/forceset/biceps/tendon_slack_length: is 1E+308; a length in metres from 1E-09 to 1E+06 was expected")]
    [InlineData("<max_isometric_force>700<", "<optimal_fiber_length>1e-300</optimal_fiber_length><max_isometric_force>700<", "/forceset/biceps/optimal_fiber_length: is 1E-300; a length in metres from 1E-09 to 1E+06 was expected")]
    [InlineData("<max_isometric_force>700<", "<KshapePassive>1e3</KshapePassive><max_isometric_force>700<", "/forceset/biceps/KshapePassive: is 1000; a shape factor from 0.001 to 100 was expected")]
    [InlineData("<upper_stiffness>1<", "<upper_stiffness>1e305<", "/forceset/stop/upper_stiffness: is 5.72958E+306; a stiffness a radian or metre from 0 to 1E+15 was expected")]
    [InlineData("<lower_limit>-90<", "<lower_limit>91<", "/forceset/stop/lower_limit: lies above the upper_limit; an ascending range was expected")]
    [InlineData("<Marker name=\"elbow\">", "<Marker name=\"elbow\"><socket_parent_frame>/ground</socket_parent_frame></Marker><Marker name=\"elbow\">", "/markerset/elbow: is named 'elbow', as a marker before it is; names that differ were expected")]
    public void What_would_be_taken_for_something_else_is_said(string found, string spoilt, string expected)
    {
        Assert.Contains(found, SmallModels.Version4, StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version4.Replace(found, spoilt, StringComparison.Ordinal)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<parent_body>ground<", "<parent_body>grund<", "line 9: /bodyset/arm/Joint/shoulder/parent_body: names body 'grund'; no such body (did you mean 'ground'?)")]
    [InlineData("<location_in_parent>0 1 0<", "<location_in_parent>0 1 NaN<", "line 10: /bodyset/arm/Joint/shoulder/location_in_parent: is '0 1 NaN'; three finite numbers were expected")]
    [InlineData("<location>0 0.2 0<", "<location>0 2e9 0<", "line 11: /bodyset/arm/Joint/shoulder/location: is (0, 2E+09, 0); a point in metres within 1000 km")]
    [InlineData("<coefficients>-1 0.2<", "<coefficients>-1e300 0.2<", "has a coefficient beyond 1E+12; at most that was expected")]
    [InlineData("<y>0 0.01 0<", "<y>0 1e300 0<", "has a point beyond 1E+12; at most that was expected")]
    [InlineData("<scale>2<", "<scale>2e200<", "has the scale 2E+200; at most 1E+12 was expected")]
    [InlineData("<body>arm<", "<body>leg<", "/p2/body: names body or frame 'leg'; no such body or frame")]
    [InlineData("<Body name=\"arm\">", "<Body>", "has no name; one was expected")]
    [InlineData("name=\"translation1\"", "name=\"rotation1\"", "line 15: /bodyset/arm/Joint/shoulder/SpatialTransform/rotation1: is an axis named 'rotation1', as one before it is; names that differ were expected")]
    public void In_an_older_file_each_is_told_at_its_own_property_and_nothing_that_follows(string found, string spoilt, string expected)
    {
        Assert.Contains(found, SmallModels.Version3, StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version3.Replace(found, spoilt, StringComparison.Ordinal)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("is the child of no joint", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean ''", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_bodies_with_one_name_both_are_told_what_is_wrong()
    {
        string twice = SmallModels.Version4
            .Replace("<mass>1.5</mass>", "<mass>-1</mass>", StringComparison.Ordinal)
            .Replace("</Body>\n", "</Body>\n<Body name=\"arm\"><mass>abc</mass></Body>\n", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(twice));

        Assert.Contains("is -1; a mass in kilograms", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is 'abc'; a number was expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is named 'arm', as a body before it is", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "line 44: /forceset/biceps/geometrypath/pathpointset/p1/location: has 'x'", "line 50: /forceset/biceps/geometrypath: has 1 points; two or more were expected")]
    [InlineData(true, "line 53: /forceset/biceps/geometrypath/pathpointset/p1/location: has 'x'", "line 41: /forceset/biceps/geometrypath: has 1 points; two or more were expected")]
    public void Of_muscles_with_one_name_each_is_told_what_is_wrong_with_its_path(bool isShortFirst, string unread, string few)
    {
        // A point that cannot be read may be why the points of its own path are too few, not those of another muscle's.
        string forces = isShortFirst ? Muscle() + Muscle("x") : Muscle("x") + Muscle();
        string text = SmallModels.Version4.Replace("<CoordinateActuator name=\"motor\"/>", $"\n{forces}", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(text));

        Assert.Contains(unread, exception.Message, StringComparison.Ordinal);
        Assert.Contains(few, exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, exception.Problems.Count(problem => problem.Message.Contains("is named 'biceps', as a force before it is", StringComparison.Ordinal)));
        Assert.Equal(4, exception.Problems.Count);

        static string Muscle(string? place = null) => $"""
            <Thelen2003Muscle name="biceps">
            <GeometryPath name="geometrypath">
            <PathPointSet><objects>
            <PathPoint name="p1">
            <socket_parent_frame>/ground</socket_parent_frame><location>0.1 {place ?? "1"} 0</location></PathPoint>
            {(place is null ? "" : "<PathPoint name=\"p2\"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0 0 0</location></PathPoint>")}
            </objects></PathPointSet>
            </GeometryPath>
            </Thelen2003Muscle>

            """;
    }

    [Theory]
    [InlineData("<socket_child_frame>/bodyset/arm</socket_child_frame>", "line 18: /jointset/shoulder: has no socket_child_frame; one was expected")]
    [InlineData("<socket_parent_frame>ground_offset</socket_parent_frame>", "line 18: /jointset/shoulder: has no socket_parent_frame; one was expected")]
    public void A_name_that_is_not_there_is_told_once(string name, string expected)
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version4.Replace(name, "", StringComparison.Ordinal)));

        Assert.Equal($"test.osim: 1 problem\n  {expected}", exception.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_joint_of_an_unknown_kind_leaves_no_traces()
    {
        ModelException exception = Assert.Throws<ModelException>(() => Compile(SmallModels.Version4.Replace("PinJoint", "ScrewJoint", StringComparison.Ordinal)));

        Assert.Contains("is a ScrewJoint", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_hangs_nowhere_does_not_accuse_those_who_name_it()
    {
        string loose = SmallModels.Version4.Replace(
            "</Body>\n", "</Body>\n<Body name=\"loose\"><mass>1</mass></Body>\n", StringComparison.Ordinal)
            .Replace("<Marker name=\"elbow\"><socket_parent_frame>/bodyset/arm<", "<Marker name=\"elbow\"><socket_parent_frame>/bodyset/loose<", StringComparison.Ordinal);

        ModelException exception = Assert.Throws<ModelException>(() => Compile(loose));

        Assert.Contains("is the child of no joint", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_found_while_compiling_stand_at_the_line_of_the_property()
    {
        string[] lines = File.ReadAllLines(SampleModels.At("muscle-thelen.osim"));
        string Spoil(string line) => line
            .Replace("<tendon_slack_length>", "<tendon_slack_length>-", StringComparison.Ordinal)
            .Replace("<max_isometric_force>", "<max_isometric_force>-", StringComparison.Ordinal)
            .Replace("<pennation_angle_at_optimal>", "<pennation_angle_at_optimal>-1", StringComparison.Ordinal);
        string[] spoilt = [.. lines.Select(Spoil)];

        ModelException exception = Assert.Throws<ModelException>(() => Compile(string.Join('\n', spoilt)));

        Assert.Equal(3, exception.Problems.Count);
        Assert.All(exception.Problems, problem =>
        {
            string property = problem.Place.Path[(problem.Place.Path.LastIndexOf('/') + 1)..];
            Assert.Contains($"<{property}>", spoilt[problem.Place.Line!.Value - 1], StringComparison.Ordinal); // read from a file, so it has a line
        });
    }

    [Theory]
    [InlineData("<appliesForce>false</appliesForce>", 0)]
    [InlineData("<appliesForce>true</appliesForce>", 1)]
    [InlineData("<appliesForce>true</appliesForce><isDisabled>true</isDisabled>", 1)]
    public void A_force_that_the_file_switches_off_is_left_out_and_told(string words, int left)
    {
        string text = SmallModels.Version4
            .Replace("<max_isometric_force>", $"{words}<max_isometric_force>", StringComparison.Ordinal)
            .Replace("<coordinate>swing", $"{words}<coordinate>swing", StringComparison.Ordinal);

        OsimModel read = OsimFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");

        Assert.Equal(left, read.Specification.Muscles.Count);
        Assert.Equal(left, read.Specification.CoordinateLimits.Count);
        Assert.Equal(left == 1 ? [] : ["biceps", "stop"], read.IdleForces);
        Assert.Equal(1, read.Ignored["CoordinateActuator"]);
    }

    [Fact]
    public void A_ligament_that_the_file_switches_off_pulls_nowhere()
    {
        string text = SmallModels.Version3.Replace("<resting_length>", "<isDisabled>true</isDisabled><resting_length>", StringComparison.Ordinal);

        Model model = OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim", out OsimModel read);

        Assert.Empty(model.BandNames);
        Assert.Equal(["band"], read.IdleForces);
    }

    [Fact]
    public void A_muscle_of_an_unknown_kind_that_is_switched_off_does_no_harm()
    {
        string text = SmallModels.Version4.Replace(
            "<CoordinateActuator name=\"motor\"/>", "<RigidTendonMuscle name=\"stiff\"><appliesForce>false</appliesForce></RigidTendonMuscle>", StringComparison.Ordinal);

        OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim", out OsimModel read);

        Assert.Equal(1, read.Ignored["RigidTendonMuscle"]);
    }

    [Fact]
    public void A_folder_is_called_one()
    {
        IOException exception = Assert.Throws<IOException>(() => OsimFile.Compile(Repository.At("data", "models")));

        Assert.EndsWith("is a folder; a model file (*.osim) was expected.", exception.Message, StringComparison.Ordinal);
    }

    private static string Spoilt => SmallModels.Version4
        .Replace("<gravity>0 -9.81 0", "<gravity>0 nan 0", StringComparison.Ordinal)
        .Replace("<mass>1.5", "<mass>-1.5", StringComparison.Ordinal)
        .Replace("<wrap_object>roller", "<wrap_object>rollr", StringComparison.Ordinal)
        .Replace("<transition>10", "<transition>-10", StringComparison.Ordinal);

    private static Model Compile(string text) => OsimFile.Compile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.osim");
}
