using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Backline.Web.Features.Live;

/// <summary>Where landmarks arrive from the browser, once a picture. One screen listens at a time.</summary>
[SupportedOSPlatform("browser")]
internal static partial class LandmarkPort
{
    private static Action<CameraFrame>? _onFrame;
    private static Action<double>? _onLight;

    /// <summary>Listens until disposed or until another screen listens.</summary>
    /// <param name="onFrame">Called with each frame.</param>
    /// <param name="onLight">Called about once a second with the picture's mean luma, 0–255.</param>
    public static IDisposable Listen(Action<CameraFrame> onFrame, Action<double> onLight)
    {
        _onFrame = onFrame;
        _onLight = onLight;
        return new Listening(onFrame);
    }

    [JSExport]
    internal static void Frame(double[] packed)
    {
        if (CameraFrame.Read(packed) is { } frame)
        {
            _onFrame?.Invoke(frame);
        }
    }

    [JSExport]
    internal static void Light(double luma) => _onLight?.Invoke(luma);

    private sealed class Listening(Action<CameraFrame> onFrame) : IDisposable
    {
        public void Dispose()
        {
            if (_onFrame == onFrame)
            {
                _onFrame = null;
                _onLight = null;
            }
        }
    }
}
