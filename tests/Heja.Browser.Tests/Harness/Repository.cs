using System.Reflection;

namespace Heja.Browser.Tests.Harness;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: what these tests were built as, and so the program beside them.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Release";

    public static string Tests { get; } = Path.Combine(Root, "tests", "Heja.Browser.Tests");

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "HejaInnovation.sln")))
                return at.FullName;
        throw new InvalidOperationException($"no HejaInnovation.sln above {AppContext.BaseDirectory}");
    }
}
