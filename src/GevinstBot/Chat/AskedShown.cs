namespace GevinstBot.Chat;

/// <summary>What a card that was asked for shows when it is opened again.</summary>
internal static class AskedShown
{
    public static async Task ShowAsync(
        this AskedFormTable forms, Submission submission, IReadOnlyDictionary<string, string> view, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        await forms.StoreAsync(submission.Round.Id.Kind, form.Version, form with { Fields = view }, submission.Now, ct);
    }
}
