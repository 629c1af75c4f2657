using Heja.Compiler.Diagnostics;
using Heja.Compiler.Model;
using Heja.Compiler.Verifying;
using Xunit;

namespace Heja.Compiler.Tests.Verifying;

/// <summary>A good package gives nothing; every planted fault gives its own code and no other.</summary>
public sealed class PackageVerifierTests
{
    public static TheoryData<string> FaultNames => [.. Faults.All.Select(fault => fault.Name)];

    public static TheoryData<string, string> Good =>
        new(
            from package in new[] { "scorm12", "xapi", "others" }
            from lms in LmsProfile.All
            select (package, lms.Name)
        );

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_package_gives_nothing(string package, string lms) =>
        Assert.Empty(
            Print(Verify(package == "others" ? GoodPackages.Others().Write() : GoodPackages.Ours(package), lms))
        );

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void Planted_fault_gives_its_own_code_and_no_other(string name)
    {
        var fault = Faults.All.Single(one => one.Name == name);
        var found = Verify(fault.Make(), fault.Lms);
        Assert.True(
            found.Length > 0 && found.All(one => one.Code == fault.Code),
            $"expected {fault.Code.Id}:\n{Print(found)}"
        );
        Assert.All(found, CheckWording);
    }

    [Fact]
    public void Fault_is_shown_at_its_line_inside_the_package()
    {
        var bytes = Faults.All.Single(fault => fault.Name == "no such picture").Make();
        Assert.Equal(
            "kurs.zip/start/index.htm:10:1: warning HEJA7305: `delat/annan.png` is not in the package (help: put the file in the package, spelt exactly so, or remove the reference)\n",
            Print(Verify(bytes))
        );
    }

    [Fact]
    public void Faults_beyond_twenty_of_a_kind_are_counted()
    {
        var zip = GoodPackages.Others();
        for (var i = 0; i < 1000; i++)
            zip.Entries.Add(GoodPackages.Text($"extra-{i}.txt", "x"));
        var found = Verify(zip.Write());
        Assert.Equal(21, found.Length);
        Assert.Contains(found, one => one.Message == "980 more of `unlisted-entry` are not shown");
    }

    [Theory]
    [InlineData("scorm12")]
    [InlineData("xapi")]
    public void Package_just_built_gives_nothing(string format)
    {
        var tree = GoodPackages.Tree(format);
        using var zip = new MemoryStream(GoodPackages.Zip(tree));
        Assert.Empty(PackageVerifier.VerifyBuilt("kurs.zip", zip, tree));
    }

    [Fact]
    public void Package_just_built_that_is_not_what_was_packed_is_found()
    {
        var tree = GoodPackages.Tree("scorm12");
        using var other = new MemoryStream(GoodPackages.Ours("xapi"));
        Assert.Contains(
            PackageVerifier.VerifyBuilt("kurs.zip", other, tree),
            found => found.Code == ZipCodes.WrongChecksum
        );
    }

    private static void CheckWording(Diagnostic found)
    {
        Assert.False(char.IsUpper(found.Message[0]) && char.IsLower(found.Message[1]), found.Message);
        Assert.False(found.Message.EndsWith('.'), found.Message);
        Assert.False(string.IsNullOrWhiteSpace(found.Help), found.Message);
        Assert.DoesNotContain(found.Message + found.Location.Path, char.IsControl);
    }

    private static Diagnostic[] Verify(byte[] zip, string lms = "unknown") =>
        [.. PackageVerifier.Verify("kurs.zip", new MemoryStream(zip), LmsProfile.All.Single(one => one.Name == lms))];

    private static string Print(IReadOnlyList<Diagnostic> found) => Golden.Case.Print(found);
}
