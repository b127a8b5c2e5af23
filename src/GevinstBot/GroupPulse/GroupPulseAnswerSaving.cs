using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What is kept of a pulse while it is open: whom it asks, what was answered under no name, and, elsewhere, who has answered.
/// </summary>
public sealed class GroupPulseAnswerSaving(
    GroupPulseAskedTable asked, GroupPulseKeyTable keys, GroupPulseAnswerTable answers, GroupPulseAnsweredTable answered,
    GroupPulseCommentTable comments)
{
    /// <summary>Before anybody is asked.</summary>
    public async Task OpenAsync(string pulse, IReadOnlyList<AskedPerson> people, CancellationToken ct)
    {
        await asked.AddAsync(pulse, people, ct);
        await keys.MakeAsync(pulse, ct);
        await answers.OpenAsync(pulse, ct);
    }

    /// <summary>
    /// The answer first, and then that there is one: an answer that was cut off in between is given once more and takes its own place,
    /// where the other way round it would be thanked for and missing.
    /// </summary>
    /// <returns>False when the pulse takes no more, whatever the clock of this instance says.</returns>
    public async Task<bool> StoreAsync(string pulse, PersonId person, GroupAnswer answer, CancellationToken ct)
    {
        if (await keys.FindAsync(pulse, ct) is not { } key || (await asked.LastReadAsync(pulse, ct)).PartOf(person) is not { } part)
            return false;
        if (!await answers.StoreAsync(pulse, key, person, answer with { Part = part }, ct))
            return false;
        await answered.AddAsync(pulse, person, ct);
        // Whoever is forgotten is first asked no more, and then their answer is removed: one that was on its way is found here.
        if ((await asked.OfAsync(pulse, ct)).PartOf(person) is not null)
            return true;
        await answers.RemoveAsync(pulse, key, person, ct);
        await answered.RemoveAsync(pulse, person, ct);
        return false;
    }

    /// <summary>Somebody is forgotten: they are asked no more, and what they have answered while a pulse is open goes.</summary>
    public async Task ForgetAsync(PersonId person, CancellationToken ct)
    {
        await asked.RemoveAsync(person, ct);
        foreach (var (pulse, key) in await keys.AllAsync(ct))
            await answers.RemoveAsync(pulse, key, person, ct);
    }

    /// <summary>Nothing more comes in, and nobody can find out any more whose answer is whose.</summary>
    public async Task CloseAsync(string pulse, CancellationToken ct)
    {
        await answers.CloseAsync(pulse, ct);
        await keys.RemoveAsync(pulse, ct);
    }

    /// <summary>What people wrote, where so many have answered that it may be read; it goes with the answers where not.</summary>
    public async Task KeepCommentsAsync(string pulse, int given, int threshold, CancellationToken ct)
    {
        if (PulseComments.Of(pulse, await answers.CommentsOfAsync(pulse, ct), given, threshold) is { } said)
            await comments.AddAsync(pulse, said, ct);
    }

    /// <summary>The answers go, when what is told of them is stored, or nothing is to be told.</summary>
    public Task RemoveAnswersAsync(string pulse, CancellationToken ct) => answers.RemoveAsync(pulse, ct);

    /// <summary>Of a pulse that was taken back: nor does it matter who answered.</summary>
    public Task RemoveAnsweredAsync(string pulse, CancellationToken ct) => answered.RemoveAsync(pulse, ct);
}
