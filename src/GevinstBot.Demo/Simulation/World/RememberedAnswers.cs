using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// The store, asked once for what stays as it is: a run reads what the last one read, and between two of them hardly anything is written.
/// Whatever writes to a table lets all be forgotten that the table has answered, so that nobody sees less than by asking anew. One thread
/// only, and nobody else at the store.
/// </summary>
public sealed class RememberedAnswers(HttpPipelineTransport store) : HttpPipelineTransport
{
    /// <summary>Many a question has a moment in it, and is never put again.</summary>
    private const int Most = 2_000;

    private readonly Dictionary<string, Dictionary<string, Answer>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    /// <summary>How many questions were answered without the store.</summary>
    public long Spared { get; private set; }

    public override Request CreateRequest() => store.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The store is called asynchronously only.");

    public override ValueTask ProcessAsync(HttpMessage message) =>
        message.Request.Method == RequestMethod.Get ? AskAsync(message) : WriteAsync(message);

    private async ValueTask AskAsync(HttpMessage message)
    {
        var (table, question) = (TableOf(message.Request), message.Request.Uri.PathAndQuery);
        if (_tables.TryGetValue(table, out var known) && known.TryGetValue(question, out var answer))
        {
            // The store answers nobody who has given up; without this seeds 10 and 33 took another course.
            message.CancellationToken.ThrowIfCancellationRequested();
            Spared++;
            message.Response = answer.Again(message.Request.ClientRequestId);
            return;
        }
        await store.ProcessAsync(message).ConfigureAwait(false);
        if (message.Response.ContentStream is MemoryStream content && content.TryGetBuffer(out var bytes))
            Remember(table, question, new Answer(message.Response, bytes));
    }

    private async ValueTask WriteAsync(HttpMessage message)
    {
        try
        {
            await store.ProcessAsync(message).ConfigureAwait(false);
        }
        finally
        {
            Forget(message.Request);
        }
    }

    private void Remember(string table, string question, Answer answer)
    {
        if (_count == Most)
            ForgetAll();
        if (!_tables.TryGetValue(table, out var known))
            _tables[table] = known = [];
        known[question] = answer;
        _count++;
    }

    /// <summary>A transaction says in its parts which table it is about. Who makes a table, or takes one away, writes to none.</summary>
    private void Forget(Request request)
    {
        var written = StoreWrite.Of(request).Select(write => write.Table).Distinct().ToList();
        if (written.Count == 0)
            ForgetAll();
        foreach (var table in written)
        {
            if (_tables.Remove(table, out var known))
                _count -= known.Count;
        }
    }

    private void ForgetAll()
    {
        _tables.Clear();
        _count = 0;
    }

    /// <summary>What follows the last slash, up to the keys.</summary>
    private static string TableOf(Request request)
    {
        var path = request.Uri.Path.AsSpan();
        var name = path[..(path.IndexOf('(') is var keys and >= 0 ? keys : path.Length)];
        return Uri.UnescapeDataString(name[(name.LastIndexOf('/') + 1)..].ToString());
    }

    /// <summary>As it came, to be read from its beginning each time.</summary>
    private sealed record Answer(Response First, ArraySegment<byte> Content)
    {
        public Repeated Again(string client) => new Repeated(this) { ClientRequestId = client };
    }

    private sealed class Repeated(Answer answer) : Response
    {
        public override int Status => answer.First.Status;

        public override string ReasonPhrase => answer.First.ReasonPhrase;

        public override Stream? ContentStream { get; set; } = new MemoryStream(
            answer.Content.Array!, answer.Content.Offset, answer.Content.Count, writable: false, publiclyVisible: true);

        public override string ClientRequestId { get; set; } = string.Empty;

        /// <summary>Nothing to let go of: the content is in memory.</summary>
        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => answer.First.Headers.Contains(name);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => answer.First.Headers;

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
            answer.First.Headers.TryGetValue(name, out value);

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            answer.First.Headers.TryGetValues(name, out values);
    }
}
