using Heja.Compiler.Diagnostics;

namespace Heja.Compiler.Verifying;

/// <summary>71xx: <c>imsmanifest.xml</c> and what it names. 72xx: <c>tincan.xml</c>.</summary>
public static class ManifestCodes
{
    /// <summary>There is no manifest.</summary>
    public static readonly DiagnosticCode NoManifest = DiagnosticCode.Error(7101, "no-manifest");

    /// <summary>The manifests of two standards.</summary>
    public static readonly DiagnosticCode SeveralManifests = DiagnosticCode.Warning(7102, "several-manifests");

    /// <summary>A standard whose manifest heja does not check.</summary>
    public static readonly DiagnosticCode UncheckedStandard = DiagnosticCode.Warning(7103, "unchecked-standard");

    /// <summary>The manifest is no XML.</summary>
    public static readonly DiagnosticCode InvalidXml = DiagnosticCode.Error(7104, "invalid-xml");

    /// <summary>The manifest has a DOCTYPE.</summary>
    public static readonly DiagnosticCode DocumentType = DiagnosticCode.Error(7105, "document-type");

    /// <summary>The manifest breaks the schema of SCORM 1.2.</summary>
    public static readonly DiagnosticCode SchemaViolation = DiagnosticCode.Error(7106, "schema-violation");

    /// <summary>The manifest does not say exactly <c>ADL SCORM</c> and <c>1.2</c>.</summary>
    public static readonly DiagnosticCode SchemaVersion = DiagnosticCode.Error(7107, "schema-version");

    /// <summary>Other prefixes than those LMSs look for.</summary>
    public static readonly DiagnosticCode ForeignPrefix = DiagnosticCode.Warning(7108, "foreign-prefix");

    /// <summary>There is no organization, or none with an item.</summary>
    public static readonly DiagnosticCode NoOrganization = DiagnosticCode.Error(7109, "no-organization");

    /// <summary>A reference inside the manifest leads to nothing.</summary>
    public static readonly DiagnosticCode DanglingReference = DiagnosticCode.Error(7110, "dangling-reference");

    /// <summary>A file that the manifest names is not in the package.</summary>
    public static readonly DiagnosticCode MissingEntry = DiagnosticCode.Error(7111, "missing-entry");

    /// <summary>A file that the manifest does not name.</summary>
    public static readonly DiagnosticCode UnlistedEntry = DiagnosticCode.Warning(7112, "unlisted-entry");

    /// <summary>A reference that no LMS can follow.</summary>
    public static readonly DiagnosticCode InvalidHref = DiagnosticCode.Error(7113, "invalid-href");

    /// <summary>The launch page is asked for with parameters.</summary>
    public static readonly DiagnosticCode LaunchParameters = DiagnosticCode.Warning(7114, "launch-parameters");

    /// <summary>The launch page is not among the files of its resource.</summary>
    public static readonly DiagnosticCode UnlistedLaunch = DiagnosticCode.Warning(7115, "unlisted-launch");

    /// <summary>Nothing can be launched that would report to the LMS.</summary>
    public static readonly DiagnosticCode NoLaunch = DiagnosticCode.Error(7116, "no-launch");

    /// <summary>Several SCOs: the LMS shows a menu of its own.</summary>
    public static readonly DiagnosticCode SeveralScos = DiagnosticCode.Info(7117, "several-scos");

    /// <summary>A title that an LMS cuts, shows wrongly or refuses.</summary>
    public static readonly DiagnosticCode RiskyTitle = DiagnosticCode.Warning(7118, "risky-title");

    /// <summary>A letter written as a number.</summary>
    public static readonly DiagnosticCode NumericReference = DiagnosticCode.Warning(7119, "numeric-reference");

    /// <summary>A schema that the manifest names is not in the package.</summary>
    public static readonly DiagnosticCode MissingSchemaFile = DiagnosticCode.Warning(7120, "missing-schema-file");

    /// <summary>The LMS decides by its own arithmetic who has passed.</summary>
    public static readonly DiagnosticCode MasteryScore = DiagnosticCode.Info(7121, "mastery-score");

    /// <summary>A mastery score that is no number from 0 to 100.</summary>
    public static readonly DiagnosticCode InvalidMasteryScore = DiagnosticCode.Error(7122, "invalid-mastery-score");

    /// <summary>The manifest is not plain UTF-8.</summary>
    public static readonly DiagnosticCode ManifestEncoding = DiagnosticCode.Warning(7123, "manifest-encoding");

    /// <summary>Something stands before the SCO, in an LMS that launches what comes first.</summary>
    public static readonly DiagnosticCode LateSco = DiagnosticCode.Warning(7124, "late-sco");

    /// <summary><c>tincan.xml</c> has another form than launchers read.</summary>
    public static readonly DiagnosticCode InvalidTincan = DiagnosticCode.Error(7201, "invalid-tincan");

    /// <summary>Not exactly one activity is launched, or not the first.</summary>
    public static readonly DiagnosticCode LaunchActivity = DiagnosticCode.Error(7202, "launch-activity");

    /// <summary>The id of an activity is no IRI.</summary>
    public static readonly DiagnosticCode ActivityIri = DiagnosticCode.Error(7203, "activity-iri");
}
