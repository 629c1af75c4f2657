using Heja.Compiler.Model.Pictures;
using Heja.Compiler.Sources;
using Heja.Compiler.Text;

namespace Heja.Compiler.Model.Prose;

/// <summary>A picture where it is used.</summary>
/// <param name="File">The file.</param>
/// <param name="Size">Width and height, so that nothing jumps while it loads.</param>
/// <param name="Alternative">What it shows, for those who do not see it; empty only for decoration.</param>
/// <param name="Location">Where it is used.</param>
public sealed record Picture(SourceFile File, PictureSize Size, string Alternative, SourceLocation Location);
