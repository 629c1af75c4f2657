using Microsoft.Playwright;

namespace Heja.Browser.Tests.Harness;

/// <summary>Finds the course on an LMS page: in its frame, or in the window that it opens.</summary>
internal static class CourseFrame
{
    /// <summary>The course itself, however many frames the LMS has put around it.</summary>
    public static async Task<IFrame> Inside(IFrame frame)
    {
        IFrame? Course() =>
            frame.Page.Frames.LastOrDefault(one => one.Url.Contains("/packages/", StringComparison.Ordinal));
        await Eventually.True(() => Course() is not null);
        return Course()!;
    }

    public static async Task<IFrame> Launch(Window window, string address, bool popup)
    {
        await window.Page.GotoAsync(address);
        if (popup)
        {
            var opened = await window.Page.RunAndWaitForPopupAsync(() =>
                window.Page.GetByRole(AriaRole.Button, new() { Name = "Open the course" }).ClickAsync()
            );
            return opened.MainFrame;
        }
        var frame = await window.Page.WaitForSelectorAsync("iframe");
        return (frame is null ? null : await frame.ContentFrameAsync())
            ?? throw new InvalidOperationException("the LMS page has no frame");
    }
}
