namespace Heja.Compiler.Verifying.Archives;

/// <summary>Bytes of a zip that belong to no entry: some programs look there, others do not.</summary>
internal static class HiddenBytes
{
    public static void Report(Findings findings, long count, string where) =>
        findings.Add(
            ZipCodes.HiddenBytes,
            findings.Package,
            $"{count} bytes {where} belong to no file",
            "unpack it and pack it again, and ask who made it what they are"
        );
}
