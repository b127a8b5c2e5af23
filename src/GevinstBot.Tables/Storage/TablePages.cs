using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>Reads page after page until there is no continuation: an empty page is not the end.</summary>
internal sealed class TablePages<TStored, T>(
    Func<(string? Continuation, int? Size), Task<TablePage<TStored>>> read,
    Func<TStored, T> convert,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken) where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await read((continuationToken, pageSizeHint ?? maxPerPage));
            if (page.Raw.IsError) throw TableErrors.Exception(page.Raw);
            yield return Page<T>.FromValues([.. page.Values.Select(convert)], page.Continuation, page.Raw);
            continuationToken = page.Continuation;
        }
        while (continuationToken is not null);
    }
}
