using Azure;
using Azure.Identity;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;

namespace GevinstBot;

/// <summary>Opens the store when the program starts; one that can't be used stops the start, and is said in one line.</summary>
public sealed class StoreOpening(IServiceProvider services, StorageOptions options, TextCatalog texts)
{
    /// <summary>Writes why it can't be used to <paramref name="complaints"/>.</summary>
    /// <returns>False when it can't be used.</returns>
    public async Task<bool> OpenAsync(TextWriter complaints, CancellationToken ct)
    {
        try
        {
            await services.CreateTablesAsync(ct);
            return true;
        }
        catch (Exception trouble) when (IsOfTheStore(trouble))
        {
            await complaints.WriteLineAsync(Say(trouble, texts.In(Language.Bokmål)));
            return false;
        }
    }

    /// <summary>Several when Azure was tried several times.</summary>
    private static bool IsOfTheStore(Exception trouble) => trouble is AggregateException tries
        ? tries.InnerExceptions.All(IsOfTheStore)
        : trouble is StoreInUseException or IOException or UnauthorizedAccessException or RequestFailedException
            or AuthenticationFailedException or TaskCanceledException { InnerException: TimeoutException };

    private string Say(Exception trouble, LocalTexts local) => trouble is StoreInUseException
        ? local["storage.in-use", options.Folder]
        : options.IsEmbedded
            ? local["storage.folder-unusable", options.Folder, Reason(trouble)]
            : local["storage.azure-unusable", Reason(trouble)];

    /// <summary>What the system or the service said, without the lines of detail after it.</summary>
    private static string Reason(Exception trouble) =>
        ((trouble as AggregateException)?.InnerExceptions[^1] ?? trouble).GetBaseException().Message.Split('\n')[0].TrimEnd();
}
