namespace Heja.Compiler.Model.Media;

/// <summary>What a file of a course is for.</summary>
[Flags]
public enum MediaKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To watch.</summary>
    Film = 1,

    /// <summary>To listen to.</summary>
    Sound = 2,

    /// <summary>What is said in a film, in writing, with times.</summary>
    Captions = 4,

    /// <summary>To take away.</summary>
    Document = 8,

    /// <summary>Letters of a municipality's own.</summary>
    Font = 16,

    /// <summary>Whatever a learner may take away.</summary>
    Download = Film | Sound | Document,

    /// <summary>Whatever a course may hold.</summary>
    Any = Download | Captions,
}
