using Heja.Compiler.Text;

namespace Heja.Compiler.Syntax.Markdown;

/// <summary>One attribute of a container or heading: <c>#id</c> and <c>.class</c> have the keys <c>#</c> and <c>.</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value without quotes; empty for a bare word such as <c>shuffle</c>.</param>
/// <param name="Span">The whole attribute in the file.</param>
public sealed record BlockAttribute(string Key, string Value, TextSpan Span);
