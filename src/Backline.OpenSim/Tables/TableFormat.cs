namespace Backline.OpenSim.Tables;

/// <summary>The layouts of tables.</summary>
public enum TableFormat
{
    /// <summary>Comma-separated values (RFC 4180, a row a line): a line of names, then numbers, any of them in double quotes or not. A line <c># inDegrees=yes</c> may go before.</summary>
    Csv,

    /// <summary>OpenSim's <c>.mot</c>: a header that ends with <c>endheader</c>, a line of names, then numbers.</summary>
    Motion,

    /// <summary>OpenSim's <c>.sto</c>: the same as a motion.</summary>
    Storage,

    /// <summary>Marker tracks, <c>.trc</c>: three columns a marker, empty where it was not seen; lengths come out in metres.</summary>
    Markers,
}
