using Microsoft.Playwright;

namespace Heja.Browser.Tests.Learners;

/// <summary>One thing a learner does in a lesson.</summary>
/// <param name="Block">Where it is done.</param>
/// <param name="Do">Does it, and sees that the page answers.</param>
/// <param name="Check">Looks whether it is still there. True: in the browser in which it was done.</param>
internal sealed record Step(
    string Name,
    Func<CoursePage, ILocator> Block,
    Func<CoursePage, Task> Do,
    Func<CoursePage, bool, Task> Check
)
{
    /// <summary>How many answers it makes an LMS record.</summary>
    public int Answers { get; init; }
}
