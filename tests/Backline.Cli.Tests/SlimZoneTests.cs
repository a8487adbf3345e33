using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Backline.TestKit;

namespace Backline.Cli.Tests;

/// <summary>A machine whose table of zones is in its short form: a rule for the years to come, and no list of changes.</summary>
public sealed class SlimZoneTests
{
    [Theory]
    [InlineData("Africa/Cairo", "EET-2EEST,M4.5.5/0,M10.5.4/24", "2025-10-30T12:00", "2025-10-30T12:00:00+03:00")]
    [InlineData("Asia/Jerusalem", "IST-2IDT,M3.4.4/26,M10.5.0", "2025-03-27T12:00", "2025-03-27T12:00:00+02:00")]
    [InlineData("America/Nuuk", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2025-03-29T12:00", "2025-03-29T12:00:00-02:00")]
    [InlineData("Africa/Cairo", "EET-2EEST,M4.5.5/0,M10.5.4/24", "2025-10-30T09:00Z", "2025-10-30T09:00:00+00:00")]
    public async Task What_is_added_there_has_the_offset_of_its_day(string zone, string rule, string at, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has its zones elsewhere");
        using var folder = new TemporaryFolder();
        WriteZone(folder.Write("zones/" + zone, ""), rule);

        using Process process = CommandLine.Start(
            new Dictionary<string, string?> { ["TZDIR"] = folder.At("zones"), ["TZ"] = zone },
            "record", "add", "ankle-check", Copies.AnkleCheck, "--at", at, "--data", folder.At("data"), "--json");
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        JsonNode answer = JsonNode.Parse(output)!; // it was just written
        Assert.Equal((expected, zone), (answer["at"]!.GetValue<string>(), answer["zone"]!.GetValue<string>()));
    }

    // RFC 9636: twice a head and a table, the second for the rule to stand behind. The first has one kind of time and no change.
    private static void WriteZone(string path, string rule)
    {
        byte[] head = new byte[44];
        Encoding.ASCII.GetBytes("TZif2").CopyTo(head, 0);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(36), 1); // kinds of time
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(40), 4); // letters of their names
        byte[] table = new byte[10];
        Encoding.ASCII.GetBytes("LMT").CopyTo(table, 6);
        File.WriteAllBytes(path, [.. head, .. table, .. head, .. table, .. Encoding.ASCII.GetBytes($"\n{rule}\n")]);
    }
}
