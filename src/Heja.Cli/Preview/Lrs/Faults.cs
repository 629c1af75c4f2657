namespace Heja.Cli.Preview.Lrs;

/// <summary>
/// What goes wrong: by plan, where the n-th request to a resource is answered with a status, or until it is switched off.
/// </summary>
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

    /// <summary>Null: nothing is wrong but what is planned.</summary>
    public StandingFault? Standing { get; set; }

    /// <param name="resource">Such as <c>statements</c>.</param>
    /// <param name="request">1 for the next request to the resource.</param>
    /// <param name="status">The answer; <see cref="Broken"/> breaks the connection.</param>
    public void Plan(string resource, int request, int status)
    {
        lock (_lock)
            _plan.Add((resource, _seen.GetValueOrDefault(resource) + request, status));
    }

    /// <summary>What is wrong with this request, after what it had to wait; null: nothing.</summary>
    public async Task<StandingFault?> Meet(string resource, CancellationToken cancellation)
    {
        if (Next(resource) is { } planned)
            return new StandingFault(planned);
        if (Standing is not { } standing || !standing.Meets(resource))
            return null;
        if (standing.Mischief == Mischief.None)
            Count();
        await Task.Delay(standing.Delay, cancellation);
        return standing;
    }

    /// <summary>A fault that is told by its answer has happened.</summary>
    public void Count()
    {
        lock (_lock)
            Fired++;
    }

    private int? Next(string resource)
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
