namespace Heja.Compiler.Packaging.Zip;

/// <summary>The version of the ZIP format that a reader must know (APPNOTE 4.4.3.2).</summary>
internal static class ZipVersion
{
    public const int Zip64 = 45;
    private const int FoldersAndDeflate = 20;

    public static int For(bool zip64) => zip64 ? Zip64 : FoldersAndDeflate;
}
