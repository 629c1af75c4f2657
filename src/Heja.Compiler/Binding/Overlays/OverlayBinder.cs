using System.Collections.Immutable;
using Heja.Compiler.Binding.Yaml;
using Heja.Compiler.Model;
using Heja.Compiler.Text;

namespace Heja.Compiler.Binding.Overlays;

/// <summary>What a municipality changes in the courses: slots, lessons, pictures; what it leaves out and adds.</summary>
internal sealed class OverlayBinder(
    OverlayFiles files,
    ImmutableSortedDictionary<string, Course?> courses,
    string municipality,
    ImmutableArray<string> languages,
    bool areKnown
)
{
    /// <summary>Binds the overlays of every course that has one.</summary>
    public ImmutableSortedDictionary<string, Overlay> Bind(YamlForm form)
    {
        var written = form.Named("courses", "`leave-out:` or `add:`");
        foreach (var (name, _) in written.Where(one => areKnown && !courses.ContainsKey(one.Name.Text)))
            files.Diagnostics.Add(
                BindingCodes.UnknownName,
                name.Location,
                $"there is no course `{name.Text}`",
                NearMiss.Suggest(name.Text, [.. courses.Keys])
            );
        var overlays = ImmutableSortedDictionary.CreateBuilder<string, Overlay>(StringComparer.Ordinal);
        foreach (var (id, course) in courses)
        {
            var folder = $"municipalities/{municipality}/{id}";
            if (course is null)
                files.Used.UnionWith(files.Lessons.Files.Under(folder));
            else
                overlays[id] = BindCourse(course, written.FirstOrDefault(one => one.Name.Text == id).Form, folder);
        }

        return overlays.ToImmutable();
    }

    private Overlay BindCourse(Course course, YamlForm? settings, string folder)
    {
        var leftOut = settings?.List("leave-out") ?? [];
        var added = LocalCourse.BindAdded(
            course,
            settings,
            [.. leftOut.Select(name => name.Text)],
            municipality,
            files.Diagnostics
        );
        settings?.Finish();
        LocalCourse.CheckLeftOut(course, leftOut, files.Diagnostics);
        var overlay = new Overlay
        {
            LeftOut = [.. leftOut.Select(name => name.Text)],
            Added = added,
            Slots = SlotFills.Bind(files, course, folder + "/slots"),
            Lessons = OwnLessons.Bind(files, course, added, folder + "/lessons"),
        };
        OwnLessons.CheckLanguages(
            files,
            course,
            overlay.Lessons,
            languages.Intersect(course.Languages, StringComparer.Ordinal)
        );
        return OwnMedia.Bind(files, course, overlay, folder + "/media");
    }
}
