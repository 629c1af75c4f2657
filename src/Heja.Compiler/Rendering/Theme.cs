using System.Collections.Concurrent;
using System.Collections.Immutable;
using Heja.Compiler.Diagnostics;
using Heja.Compiler.Sources;
using Heja.Compiler.Syntax.Yaml;
using Heja.Compiler.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Heja.Compiler.Rendering;

/// <summary>Templates, styles and texts: the tool's own, some files of which a municipality may replace.</summary>
public sealed class Theme
{
    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<EncodingContext> _contexts = [];

    private Theme(ImmutableSortedDictionary<string, SourceText> files) => Files = files;

    /// <summary>Its files by path: <c>page.html</c>, <c>blocks/callout.html</c>, <c>css/base.css</c>, <c>texts/sv.yaml</c>.</summary>
    public ImmutableSortedDictionary<string, SourceText> Files { get; }

    /// <summary>The theme that is built into the tool.</summary>
    public static Theme Default { get; } = new(EmbeddedFiles.Read("templates/default/"));

    /// <summary>This theme with some files replaced; parses what was replaced, to report what is wrong with it.</summary>
    public Theme With(ImmutableSortedDictionary<string, SourceText> files, DiagnosticBag diagnostics)
    {
        if (files.IsEmpty)
            return this;
        var theme = new Theme(Files.SetItems(files));
        foreach (var (path, text) in files)
        {
            if (ThemeTexts.IsTexts(path))
                ThemeTexts.Check(text, this, diagnostics);
            else if (!Files.ContainsKey(path) && !IsAddition(path))
                diagnostics.Add(
                    TemplateCodes.UnknownTemplate,
                    new SourceLocation(text, default),
                    $"the theme has no file `{path}`",
                    NearMiss.Suggest(path, [.. Files.Keys])
                );
            else if (path.EndsWith(".html", StringComparison.Ordinal))
                theme.Report(theme.Parse(path), diagnostics);
        }

        return theme;
    }

    /// <summary>Renders a template of the theme.</summary>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public Html Render(string path, TemplateValues values)
    {
        var template = Parse(path);
        if (template.HasErrors)
            throw new TemplateException(ToDiagnostic(template.Messages[0].Span, template.Messages[0].Message));
        // A context is dear to make and can be used again, by one thread at a time.
        if (!_contexts.TryTake(out var context))
            context = new EncodingContext(this);
        context.PushGlobal(values);
        // Its own output keeps its buffer at the longest page, and makes it anew each time it is emptied.
        context.PushOutput(new TextWriterOutput());
        try
        {
            return new Html(template.Render(context));
        }
        catch (ScriptRuntimeException wrong)
        {
            throw new TemplateException(ToDiagnostic(wrong.Span, wrong.OriginalMessage));
        }
        finally
        {
            context.PopOutput();
            context.PopGlobal();
            context.Reset();
            _contexts.Add(context);
        }
    }

    /// <summary>The style sheets of the theme, joined in the order that <c>theme.yaml</c> gives them, then those that were added, by name.</summary>
    public string Styles() =>
        string.Concat(
            StylePaths()
                .Concat(Files.Keys.Where(path => IsStyle(path) && !Default.Files.ContainsKey(path)))
                .Distinct(StringComparer.Ordinal)
                .Select(path => Files.TryGetValue(path, out var text) ? text.Content : string.Empty)
        );

    // Pictures to include, and style sheets of its own; one that is nearly called as a file of the theme was meant to replace it.
    private bool IsAddition(string path) =>
        path.EndsWith(".svg", StringComparison.Ordinal)
        || (IsStyle(path) && NearMiss.Find(Stem(path), Files.Keys.Where(IsStyle).Select(Stem)) is null);

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path);

    private static bool IsStyle(string path) =>
        path.StartsWith("css/", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal);

    private IEnumerable<string> StylePaths()
    {
        var yaml = YamlReader.ReadMap(Files["theme.yaml"], new DiagnosticBag());
        return yaml?["styles"] is YamlList list ? list.Items.OfType<YamlScalar>().Select(item => item.Text) : [];
    }

    private Template Parse(string path) =>
        _templates.GetOrAdd(
            path,
            name =>
                Files.TryGetValue(name, out var text)
                    ? Template.Parse(text.Content, text.Path)
                    : throw new InvalidOperationException($"the theme lacks {name}")
        );

    private void Report(Template template, DiagnosticBag diagnostics)
    {
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            diagnostics.Add(ToDiagnostic(message.Span, message.Message));
    }

    private Diagnostic ToDiagnostic(SourceSpan span, string message)
    {
        var source =
            Files.Values.FirstOrDefault(text => text.Path == span.FileName)
            ?? new SourceText(span.FileName ?? string.Empty, string.Empty);
        var place = new SourceLocation(source, TextSpan.Between(Math.Max(0, span.Start.Offset), span.End.Offset + 1));
        return new Diagnostic(
            TemplateCodes.BrokenTemplate,
            place,
            $"the template cannot be used: {message.TrimEnd('.')}",
            "compare it with the template of the same name that heja ships"
        );
    }
}

/// <summary>A template that cannot be rendered; the diagnostic says where.</summary>
public sealed class TemplateException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>What to tell its author.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
