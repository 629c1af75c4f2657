namespace Heja.Benchmarks.Campaign;

/// <summary>A runtime that does one thing wrong: the campaign that ours passes must find it.</summary>
/// <param name="Scorm12">Runs before the runtime, in its page; <c>api</c> is the LMS's.</param>
/// <param name="Xapi">The same for xAPI; <c>send</c> is the browser's <c>fetch</c>.</param>
internal sealed record Sabotage(string Name, string About, string? Scorm12, string? Xapi)
{
    public static readonly IReadOnlyList<Sabotage> All =
    [
        new(
            "saves-at-unload",
            "the state is saved only when the page goes",
            """
            let state = null;
            const set = api.LMSSetValue;
            api.LMSSetValue = (name, value) => name === 'cmi.suspend_data' ? ((state = value), 'true') : set(name, value);
            addEventListener('pagehide', () => state !== null && set('cmi.suspend_data', state), { capture: true });
            """,
            """
            let last = null;
            self.fetch = (address, options) => {
              if (options?.method !== 'PUT') return send(address, options);
              last = () => send(address, { ...options, keepalive: true });
              return Promise.resolve(new Response(null, { status: 204 }));
            };
            addEventListener('pagehide', () => last?.(), { capture: true });
            """
        ),
        new(
            "new-id-per-retry",
            "a statement that is sent again has a new id",
            null,
            """
            const tried = new Set();
            self.fetch = (address, options) => {
              if (options?.method !== 'POST') return send(address, options);
              const renew = statement => tried.has(statement.id) ? { ...statement, id: crypto.randomUUID() } : statement;
              const statements = JSON.parse(options.body);
              const body = JSON.stringify(statements.map(renew));
              for (const { id } of statements) tried.add(id);
              return send(address, { ...options, body });
            };
            """
        ),
        new(
            "saved-before-commit",
            "what was sent counts as saved before it is acknowledged",
            """
            const commit = api.LMSCommit;
            api.LMSCommit = () => { setTimeout(() => { try { commit(''); } catch {} }, 5000); return 'true'; };
            """,
            """
            self.fetch = (address, options) => {
              if (!['PUT', 'POST'].includes(options?.method)) return send(address, options);
              send(address, options).catch(() => {});
              return Promise.resolve(new Response(null, { status: 204 }));
            };
            """
        ),
        new(
            "completed-over-passed",
            "a `passed` is overwritten by `completed`",
            """
            const set = api.LMSSetValue;
            api.LMSSetValue = (name, value) => set(name, name === 'cmi.core.lesson_status' && value === 'passed' ? 'completed' : value);
            """,
            null
        ),
    ];

    public bool Has(string format) => Script(format) is not null;

    /// <summary>What stands before the script of the course.</summary>
    public string Code(string format)
    {
        var reach = format == "scorm12" ? "const api = top.API ?? top.opener?.API;" : "const send = self.fetch;";
        return $"(() => {{ {reach}\n{Script(format)}\n}})();\n";
    }

    private string? Script(string format) => format == "scorm12" ? Scorm12 : Xapi;
}
