namespace Heja.Browser.Tests.Lrs;

/// <summary>A plan of what goes wrong: the n-th request to a resource is answered with this status instead.</summary>
internal sealed class Faults
{
    /// <summary>The connection breaks: no answer at all.</summary>
    public const int Broken = 0;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _seen = [];
    private readonly List<(string Resource, int Request, int Status)> _plan = [];

    /// <summary>A test that plans a fault asserts that it happened.</summary>
    public int Fired { get; private set; }

    public int Left => _plan.Count;

    /// <param name="request">1 for the next request to the resource.</param>
    public void Plan(string resource, int request, int status)
    {
        lock (_lock)
            _plan.Add((resource, _seen.GetValueOrDefault(resource) + request, status));
    }

    public int? Next(string resource)
    {
        lock (_lock)
        {
            var number = _seen[resource] = _seen.GetValueOrDefault(resource) + 1;
            var index = _plan.FindIndex(fault => fault.Resource == resource && fault.Request == number);
            if (index < 0)
                return null;
            var status = _plan[index].Status;
            _plan.RemoveAt(index);
            Fired++;
            return status;
        }
    }
}
