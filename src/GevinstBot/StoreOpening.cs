using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;

namespace GevinstBot;

/// <summary>Opens the store when the program starts, or for a verb; one that can't be used stops it, and is said in one line.</summary>
public sealed class StoreOpening(IServiceProvider services, StorageOptions options, TextCatalog texts)
{
    /// <summary>Opens it, and makes it where there is none.</summary>
    /// <returns>False when it can't be used; why has been written to <paramref name="complaints"/>.</returns>
    public Task<bool> OpenAsync(TextWriter complaints, CancellationToken ct) => TryAsync(() => services.CreateTablesAsync(ct), complaints);

    /// <summary>Opens it for whoever only reads: a folder that was misspelt is not made into an empty store.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<bool> ReachAsync(TextWriter complaints, CancellationToken ct)
    {
        if (!options.IsEmbedded || File.Exists(options.EmbeddedFile))
            return await TryAsync(async () => await services.GetRequiredService<TableServiceClient>().NamesAsync(ct), complaints);
        await complaints.WriteLineAsync(texts.In(Language.Bokmål)["storage.none", options.Folder]);
        return false;
    }

    /// <summary>Does something with the store.</summary>
    /// <returns>False when the store failed on the way; why has been written to <paramref name="complaints"/>.</returns>
    public async Task<bool> TryAsync(Func<Task> work, TextWriter complaints)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception trouble) when (IsOfTheStore(trouble))
        {
            await complaints.WriteLineAsync(Say(trouble, texts.In(Language.Bokmål)));
            return false;
        }
    }

    /// <summary>Several when Azure was tried several times.</summary>
    public static bool IsOfTheStore(Exception trouble) => trouble is AggregateException tries
        ? tries.InnerExceptions.All(IsOfTheStore)
        : trouble is StoreInUseException or IOException or UnauthorizedAccessException or RequestFailedException
            or AuthenticationFailedException or TaskCanceledException { InnerException: TimeoutException };

    /// <summary>The store can't be asked, or a row in it can't be read.</summary>
    public static bool IsOfWhatIsStored(Exception trouble) => IsOfTheStore(trouble) || trouble is UnreadableRowException;

    private string Say(Exception trouble, LocalTexts local) => trouble is StoreInUseException
        ? local["storage.in-use", options.Folder]
        : options.IsEmbedded
            ? local["storage.folder-unusable", options.Folder, Reason(trouble)]
            : local["storage.azure-unusable", Reason(trouble)];

    /// <summary>What the system or the service said, without the lines of detail after it.</summary>
    public static string Reason(Exception trouble) =>
        ((trouble as AggregateException)?.InnerExceptions[^1] ?? trouble).GetBaseException().Message.Split('\n')[0].TrimEnd();
}
