using System.Text.Json.Nodes;
using Heja.Compiler;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Diagnostics.Writers;
using Heja.Compiler.Model;

namespace Heja.Cli.Preview;

/// <summary>What the page of the preview is told; its shapes: src/Heja.Runtime/preview/server.ts.</summary>
internal static class PreviewJson
{
    /// <summary>What there is to look at.</summary>
    public static JsonObject Workspace(LiveWorkspace workspace) =>
        new()
        {
            ["generation"] = workspace.Generation,
            ["editions"] = new JsonArray([.. workspace.Compilation.Workspace.Editions.Select(Edition)]),
            ["profiles"] = new JsonArray([
                .. LmsProfile.All.Select(profile => new JsonObject
                {
                    ["name"] = profile.Name,
                    ["suspendData"] = profile.SuspendData,
                }),
            ]),
        };

    /// <summary>A package, what is wrong with its sources, and how it differs from what a page has.</summary>
    /// <param name="before">What the page has; null: nothing yet.</param>
    /// <param name="root">What stands before a path so that it can be opened from the current folder.</param>
    public static JsonObject Package(
        LivePackage? now,
        LivePackage? before,
        IReadOnlyCollection<Diagnostic> found,
        string root
    )
    {
        var json = new JsonObject
        {
            ["made"] = now?.Generation ?? 0,
            ["problems"] = new JsonArray([.. found.Select(Problem)]),
            ["text"] = Text([.. found.Where(one => one.IsError)], root),
        };
        if (now is null)
            return json;
        json["lessons"] = new JsonArray([
            .. now.Edition.Modules.SelectMany(module =>
                module.Lessons.Select(lesson => new JsonObject
                {
                    ["id"] = lesson.Name.Id,
                    ["title"] = lesson.Title,
                    ["module"] = module.Module.Title.In(now.Edition.Language),
                    ["path"] = lesson.Location.Path,
                })
            ),
        ]);
        json["longestState"] = now.Package.LongestState;
        json["stateLimit"] = now.Package.StateLimit;
        if (before is not null && before.Articles.ChangedIn(now.Articles) is { } changed)
            json["changed"] = new JsonArray([
                .. changed.Select(lesson => new JsonObject
                {
                    ["id"] = lesson.Id,
                    ["before"] = lesson.Before,
                    ["after"] = lesson.After,
                }),
            ]);
        return json;
    }

    private static JsonObject Edition(Edition edition) =>
        new()
        {
            ["course"] = edition.Course.Id,
            ["title"] = edition.Course.Title.In(edition.Language),
            ["iri"] = edition.Course.Iri,
            ["version"] = edition.Course.Version,
            ["municipality"] = edition.Municipality.Id,
            ["name"] = edition.Municipality.Name.In(edition.Language),
            ["language"] = edition.Language,
            ["lms"] = edition.Municipality.Lms.Name,
            ["formats"] = new JsonArray([
                .. Builtins
                    .Formats.Where(format => !format.IsDocument && edition.Name.Formats.Contains(format.Name))
                    .Select(format => JsonValue.Create(format.Name)),
            ]),
        };

    private static JsonObject Problem(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.Position;
        return new JsonObject
        {
            ["isError"] = diagnostic.IsError,
            ["code"] = diagnostic.Code.Id,
            ["name"] = diagnostic.Code.Name,
            ["message"] = diagnostic.Message,
            ["help"] = diagnostic.Help,
            ["path"] = diagnostic.Location.Path,
            ["line"] = place.Line,
            ["column"] = place.Column,
        };
    }

    private static string Text(IReadOnlyCollection<Diagnostic> found, string root)
    {
        if (found.Count == 0)
            return string.Empty;
        using var text = new StringWriter { NewLine = "\n" };
        new TextWriterWithSource(colour: false).Write(found, root, text);
        return text.ToString();
    }
}
