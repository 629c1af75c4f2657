using System.Globalization;

namespace Heja.Compiler.Verifying.Archives;

/// <summary>How large a package is when it is unpacked, by what its directory says: read before anything is unpacked.</summary>
internal static class EntrySizes
{
    // Bytes; times. Text packs to a tenth, a picture of one colour to a hundredth. Deflate can do 1,032.
    private const long SmallEntry = 50_000_000;
    private const long SmallPackage = 1_000_000_000;
    private const long LargestPackage = 20_000_000_000;
    private const int MostTimes = 200;

    public static void Check(ZipDirectory directory, Findings findings)
    {
        var total = 0L;
        foreach (var entry in directory.Entries)
        {
            total = Math.Min(total + entry.Size, long.MaxValue / 2);
            if (entry.Size > SmallEntry && entry.Size / MostTimes > entry.PackedSize)
                Report(findings.Entry(entry.Name), entry.Size, entry.PackedSize, findings);
        }

        var isHuge = total > LargestPackage || (total > SmallPackage && total / MostTimes > directory.Bytes.Length);
        if (isHuge && !findings.Has(ZipCodes.ZipBomb))
            Report(findings.Package, total, directory.Bytes.Length, findings);
    }

    private static void Report(Text.SourceLocation place, long size, long packed, Findings findings) =>
        findings.Add(
            ZipCodes.ZipBomb,
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{packed / 1000.0:0.0} kB would become {size / 1_000_000} MB when unpacked"
            ),
            "do not unpack it: no course packs so well"
        );
}
