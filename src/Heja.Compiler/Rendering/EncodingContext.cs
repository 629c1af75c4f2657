using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Heja.Compiler.Rendering;

/// <summary>
/// Scriban does not escape HTML by itself: here everything that is written is encoded, but heja's own <see cref="Html"/>. Misspelt
/// names and members are errors.
/// </summary>
internal sealed class EncodingContext : TemplateContext
{
    public EncodingContext(Theme theme)
        : base(Functions(theme))
    {
        StrictVariables = true;
        // StrictVariables alone misses misspelt members.
        EnableRelaxedMemberAccess = false;
        LoopLimit = 0;
        // 0 is "no limit": a page of a thousand lessons is longer than Scriban's cautious default.
        LimitToString = 0;
    }

    /// <inheritdoc />
    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject switch
        {
            null => this,
            Html html => Write(html.Text),
            _ => Write(Html.Encode(ObjectToString(textAsObject) ?? string.Empty)),
        };

    private static Scriban.Functions.BuiltinFunctions Functions(Theme theme)
    {
        var functions = new Scriban.Functions.BuiltinFunctions();
        functions.SetValue("include", new IncludeFunction(theme), readOnly: true);
        return functions;
    }

    /// <summary><c>include 'icons.svg'</c>: a file of the theme, as it stands.</summary>
    private sealed class IncludeFunction(Theme theme) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(Html);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "file");

        public object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var name = arguments[0]?.ToString() ?? string.Empty;
            return theme.Files.TryGetValue(name, out var file)
                ? new Html(file.Content)
                : throw new ScriptRuntimeException(callerContext?.Span ?? default, $"the theme has no file `{name}`");
        }

        public ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
