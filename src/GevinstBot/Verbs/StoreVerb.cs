using System.CommandLine;
using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Verbs;

/// <summary>
/// A verb that works on the store. What a person can put right (the store, a file) is said in a line, and it ends with 1.
/// </summary>
public abstract class StoreVerb(string name, string what, LocalTexts texts) : Verb(name, what, texts)
{
    /// <summary>True for whoever fills it; all others want one that is there.</summary>
    protected virtual bool MakesStore => false;

    protected abstract Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct);

    public sealed override async Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct)
    {
        var store = ActivatorUtilities.CreateInstance<StoreOpening>(app.Services);
        if (!(MakesStore ? await store.OpenAsync(Console.Error, ct) : await store.ReachAsync(Console.Error, ct)))
            return 1;
        var code = 1;
        return await store.TryAsync(async () => code = await WithStoreAsync(app.Services, asked, ct), Console.Error) ? code : 1;
    }

    /// <summary>
    /// Says in the log that somebody at the command line does this. A store that an older program made has no log yet, and gets one.
    /// </summary>
    protected static Task LogAsync(IServiceProvider services, AuditAct act, CancellationToken ct) => LogAsync(services, act, about: "", ct);

    /// <inheritdoc cref="LogAsync(IServiceProvider, AuditAct, CancellationToken)"/>
    protected static async Task LogAsync(IServiceProvider services, AuditAct act, string about, CancellationToken ct)
    {
        await services.CreateTablesAsync(ct);
        await services.GetRequiredService<AuditLog>().WriteAsync(new AuditedAct(act, By: null, Now(services)) { About = about }, ct);
    }

    protected static Instant Now(IServiceProvider services) => services.GetRequiredService<IClock>().GetCurrentInstant();

    /// <summary>Writes a new file: under another name until it is whole, and never over one that is there.</summary>
    /// <returns>False when it couldn't be written; why has been said.</returns>
    protected async Task<bool> WriteFileAsync(string path, Func<Stream, Task> write)
    {
        if (System.IO.File.Exists(path))
            return await SayAsync(Texts["program.file-exists", path]);
        return await WithFileAsync(path, async () =>
        {
            await using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
                await write(file);
            System.IO.File.Move(path + ".part", path);
        });
    }
}
