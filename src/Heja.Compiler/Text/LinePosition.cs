namespace Heja.Compiler.Text;

/// <summary>Line and column as editors count them: both start at 1, columns are UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
