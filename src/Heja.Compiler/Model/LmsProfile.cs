using System.Collections.Immutable;

namespace Heja.Compiler.Model;

/// <summary>What an LMS can hold.</summary>
/// <param name="Name">As written in a municipality's file.</param>
/// <param name="SuspendData">Characters of <c>cmi.suspend_data</c> that can be trusted (SCORM 1.2 RTE 3.4.4 says 4,096; some count bytes or cut earlier).</param>
public sealed record LmsProfile(string Name, int SuspendData)
{
    /// <summary>The strictest of all: for an LMS nobody has looked at.</summary>
    public static readonly LmsProfile Unknown = new("unknown", 4000);

    /// <summary>Every profile.</summary>
    public static readonly ImmutableArray<LmsProfile> All =
    [
        // Moodle's mod_scorm and its fork Totara enforce exactly 4,096 in "SCORM standard mode" and 64,000 outside it.
        new("moodle", 4096),
        new("totara", 4096),
        Unknown,
    ];
}
