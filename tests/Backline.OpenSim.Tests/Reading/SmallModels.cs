namespace Backline.OpenSim.Tests.Reading;

/// <summary>Small model files, a part a line, to be read or spoilt.</summary>
internal static class SmallModels
{
    public const string Version4 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSimDocument Version="40000">
          <Model name="hinge">
            <defaults>
              <Thelen2003Muscle name="default"><KshapeActive>0.5</KshapeActive></Thelen2003Muscle>
            </defaults>
            <gravity>0 -9.81 0</gravity>
            <Ground name="ground"/>
            <BodySet name="bodyset"><objects>
              <Body name="arm">
                <mass>1.5</mass><mass_center>0 -0.2 0</mass_center><inertia>1 2 3 0 0 0</inertia>
                <WrapObjectSet name="wrapobjectset"><objects>
                  <WrapCylinder name="roller"><quadrant>-x</quadrant><radius>0.02</radius><length>0.1</length><translation>0 0.05 0</translation></WrapCylinder>
                </objects></WrapObjectSet>
              </Body>
            </objects></BodySet>
            <JointSet name="jointset"><objects>
              <PinJoint name="shoulder">
                <socket_parent_frame>ground_offset</socket_parent_frame>
                <socket_child_frame>/bodyset/arm</socket_child_frame>
                <coordinates><Coordinate name="swing"><default_value>0.1</default_value><range>-1 2</range><locked>true</locked></Coordinate></coordinates>
                <frames>
                  <PhysicalOffsetFrame name="ground_offset"><socket_parent>/ground</socket_parent><translation>0 1 0</translation><orientation>0 0.5 0</orientation></PhysicalOffsetFrame>
                </frames>
              </PinJoint>
            </objects></JointSet>
            <ForceSet name="forceset"><objects>
              <Thelen2003Muscle name="biceps">
                <GeometryPath name="geometrypath">
                  <PathPointSet><objects>
                    <PathPoint name="p1"><socket_parent_frame>/ground</socket_parent_frame><location>0.1 1 0</location></PathPoint>
                    <ConditionalPathPoint name="p2"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0.05 0 0</location><socket_coordinate>/jointset/shoulder/swing</socket_coordinate><range>0 1</range></ConditionalPathPoint>
                    <PathPoint name="p3"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0 -0.2 0</location></PathPoint>
                  </objects></PathPointSet>
                  <PathWrapSet><objects><PathWrap name="w"><wrap_object>roller</wrap_object><range>1 -1</range><method>axial</method></PathWrap></objects></PathWrapSet>
                </GeometryPath>
                <max_isometric_force>700</max_isometric_force>
              </Thelen2003Muscle>
              <CoordinateActuator name="motor"/>
              <CoordinateLimitForce name="stop"><coordinate>swing</coordinate><upper_limit>90</upper_limit><lower_limit>-90</lower_limit><upper_stiffness>1</upper_stiffness><transition>10</transition></CoordinateLimitForce>
            </objects></ForceSet>
            <MarkerSet name="markerset"><objects>
              <Marker name="elbow"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>0 -0.3 0</location></Marker>
            </objects></MarkerSet>
          </Model>
        </OpenSimDocument>
        """;

    public const string Version3 = """
        <OpenSimDocument Version="30000">
          <Model name="old">
            <BodySet><objects>
              <Body name="ground"><mass>0</mass></Body>
              <Body name="arm">
                <mass>1</mass><inertia_xx>1</inertia_xx><inertia_yy>2</inertia_yy>
                <Joint>
                  <CustomJoint name="shoulder">
                    <parent_body>ground</parent_body>
                    <location_in_parent>0 1 0</location_in_parent><orientation_in_parent>0 0 0.1</orientation_in_parent>
                    <location>0 0.2 0</location><orientation>0 0 0</orientation>
                    <CoordinateSet><objects><Coordinate name="swing"><range>-1 1</range></Coordinate></objects></CoordinateSet>
                    <SpatialTransform>
                      <TransformAxis name="rotation1"><coordinates>swing</coordinates><axis>0 0 1</axis><function><LinearFunction><coefficients>-1 0.2</coefficients></LinearFunction></function></TransformAxis>
                      <TransformAxis name="translation1"><coordinates>swing</coordinates><axis>1 0 0</axis><function><MultiplierFunction><function><NaturalCubicSpline><x>-1 0 1</x><y>0 0.01 0</y></NaturalCubicSpline></function><scale>2</scale></MultiplierFunction></function></TransformAxis>
                    </SpatialTransform>
                  </CustomJoint>
                </Joint>
              </Body>
            </objects></BodySet>
            <ForceSet><objects>
              <Ligament name="band">
                <GeometryPath><PathPointSet><objects>
                  <PathPoint name="p1"><location>0 1.2 0</location><body>ground</body></PathPoint>
                  <PathPoint name="p2"><location>0 -0.1 0</location><body>arm</body></PathPoint>
                </objects></PathPointSet></GeometryPath>
                <resting_length>0.1</resting_length><pcsa_force>50</pcsa_force>
                <force_length_curve><PiecewiseLinearFunction><x>1 2</x><y>0 1</y></PiecewiseLinearFunction></force_length_curve>
              </Ligament>
            </objects></ForceSet>
          </Model>
        </OpenSimDocument>
        """;
}
