using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Verifying;

/// <summary>70xx: a package as a zip.</summary>
public static class ZipCodes
{
    /// <summary>The file is no zip, or its end is gone.</summary>
    public static readonly DiagnosticCode NotAZip = DiagnosticCode.Error(7001, "not-a-zip");

    /// <summary>A name that leads out of the folder where the package is unpacked, or that programs read differently.</summary>
    public static readonly DiagnosticCode UnsafeName = DiagnosticCode.Error(7002, "unsafe-name");

    /// <summary>Two entries have one name, or a name is both a file and a folder.</summary>
    public static readonly DiagnosticCode DuplicateEntry = DiagnosticCode.Error(7003, "duplicate-entry");

    /// <summary>Two names differ only by small and capital letters.</summary>
    public static readonly DiagnosticCode CaseClash = DiagnosticCode.Warning(7004, "case-clash");

    /// <summary>Unpacked, the package would be many times larger than any course.</summary>
    public static readonly DiagnosticCode ZipBomb = DiagnosticCode.Error(7005, "zip-bomb");

    /// <summary>An entry asks for a password.</summary>
    public static readonly DiagnosticCode EncryptedEntry = DiagnosticCode.Error(7006, "encrypted-entry");

    /// <summary>The zip is written in the extended format for more than 4 GiB.</summary>
    public static readonly DiagnosticCode Zip64 = DiagnosticCode.Warning(7007, "zip64");

    /// <summary>An entry is compressed by another method than Deflate.</summary>
    public static readonly DiagnosticCode ForeignCompression = DiagnosticCode.Error(7008, "foreign-compression");

    /// <summary>Something that the directory names lies outside of the file.</summary>
    public static readonly DiagnosticCode TruncatedZip = DiagnosticCode.Error(7009, "truncated-zip");

    /// <summary>Two entries share bytes.</summary>
    public static readonly DiagnosticCode OverlappingEntries = DiagnosticCode.Error(7010, "overlapping-entries");

    /// <summary>The directory says one thing of an entry, and the entry itself another.</summary>
    public static readonly DiagnosticCode HeadersDisagree = DiagnosticCode.Error(7011, "headers-disagree");

    /// <summary>The bytes of an entry are not those that were packed.</summary>
    public static readonly DiagnosticCode WrongChecksum = DiagnosticCode.Error(7012, "wrong-checksum");

    /// <summary>Bytes that belong to no entry.</summary>
    public static readonly DiagnosticCode HiddenBytes = DiagnosticCode.Warning(7013, "hidden-bytes");

    /// <summary>An entry is a link to another place.</summary>
    public static readonly DiagnosticCode LinkEntry = DiagnosticCode.Error(7014, "link-entry");

    /// <summary>The manifest lies in a folder, not at the root.</summary>
    public static readonly DiagnosticCode WrappingFolder = DiagnosticCode.Error(7015, "wrapping-folder");

    /// <summary>A name with characters that some LMSs lose.</summary>
    public static readonly DiagnosticCode UnportableName = DiagnosticCode.Warning(7016, "unportable-name");

    /// <summary>Two files in different folders have one name, in an LMS that looks for names only.</summary>
    public static readonly DiagnosticCode RepeatedBaseName = DiagnosticCode.Warning(7017, "repeated-base-name");

    /// <summary>A file that the system of whoever packed it left there.</summary>
    public static readonly DiagnosticCode SystemFile = DiagnosticCode.Warning(7018, "system-file");

    /// <summary>A kind of file that some LMSs refuse or serve wrongly.</summary>
    public static readonly DiagnosticCode RiskyFileType = DiagnosticCode.Warning(7019, "risky-file-type");

    /// <summary>The package is larger than the LMS takes.</summary>
    public static readonly DiagnosticCode PackageTooLarge = DiagnosticCode.Warning(7020, "package-too-large");
}
