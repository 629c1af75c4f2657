using System.Xml.Linq;

namespace Heja.Compiler.Verifying.Manifests;

/// <summary>The namespaces and names of a SCORM 1.2 manifest.</summary>
internal static class Scorm12Names
{
    public static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    public static readonly XNamespace Adlcp = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    public static readonly XNamespace Cp2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";

    public static readonly XName Organization = Cp + "organization";
    public static readonly XName Item = Cp + "item";
    public static readonly XName Resource = Cp + "resource";
    public static readonly XName Dependency = Cp + "dependency";
    public static readonly XName FileEntry = Cp + "file";
    public static readonly XName Title = Cp + "title";
}
