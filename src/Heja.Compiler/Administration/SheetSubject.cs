using Heja.Compiler.Model;

namespace Heja.Compiler.Administration;

/// <summary>The package that a sheet is about.</summary>
/// <param name="Edition">What is in it.</param>
/// <param name="Format">Its format, by name.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the file, 64 lower-case hexadecimal digits.</param>
/// <param name="Update">What it does to learners who have the release before; null when it is the first.</param>
/// <param name="Tool">Name and version of the tool.</param>
public sealed record SheetSubject(
    Edition Edition,
    string Format,
    string FileName,
    long Size,
    string Sha256,
    PackageUpdate? Update,
    string Tool
);
