using Heja.Browser.Tests.Harness;

namespace Heja.Benchmarks.Preview;

/// <summary>The real courses in a folder of their own, where lessons may be changed.</summary>
internal sealed class CoursesCopy : IDisposable
{
    public CoursesCopy()
    {
        var from = Repository.At("courses");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.StartsWith('.'))
                continue;
            var to = At(path);
            Directory.CreateDirectory(Path.GetDirectoryName(to) ?? Root);
            File.Copy(file, to);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("heja-preview-").FullName;

    public string At(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
