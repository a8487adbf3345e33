using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Web.Features.Live;

namespace Backline.Web.Features.Demo;

/// <summary>A session that a film goes through: the same coach, recorded landmarks in the camera's place.</summary>
internal sealed class Demonstration
{
    private readonly PlaybackTime _time = new();

    /// <summary>From the film's beginning.</summary>
    /// <param name="voice">Where it is heard.</param>
    public Demonstration(ICoachVoice voice)
    {
        var plan = new LivePlan
        {
            Options = new SessionOptions
            {
                HasCamera = true,
                Target = TimeSpan.FromSeconds(20),
                CountIn = TimeSpan.Zero,
                AsksQuestions = false,
            },
        };
        Session = new LiveSession(Protocol, plan, voice, _time);
    }

    /// <value>What is practised.</value>
    public static Protocol Protocol { get; } = ProtocolLibrary.Load();

    /// <value>The session.</value>
    public LiveSession Session { get; }

    /// <summary>The film's next picture.</summary>
    /// <param name="frame">Its landmarks.</param>
    public void See(CameraFrame frame)
    {
        _time.Show(frame.Landmarks.Time);
        Session.See(frame);
    }
}
