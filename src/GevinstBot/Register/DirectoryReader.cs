using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Graph;

namespace GevinstBot.Register;

/// <summary>Asks the directory for whom a form names without an object id. Somebody waits for the press, so it has five seconds.</summary>
public sealed class DirectoryReader(PeopleDirectory directory, TimeProvider time)
{
    /// <summary>Teams gives a press fifteen seconds, and what was typed is still to be stored.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly IReadOnlyDictionary<string, NewPersonFields> Form =
        new Dictionary<string, NewPersonFields> { [""] = TypedPerson.New };

    /// <summary>What it says of somebody who isn't in a form's list; null when nobody without an object id is named.</summary>
    public async Task<DirectoryAnswer?> OfAsync(IReadOnlyDictionary<string, string> typed, CancellationToken ct) =>
        (await AllAsync(typed, Form, ct)).GetValueOrDefault("");

    /// <param name="typed">What was typed.</param>
    /// <param name="fields">The fields that may name somebody, by what they belong to.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, DirectoryAnswer>> AllAsync(
        IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, NewPersonFields> fields, CancellationToken ct)
    {
        var asked = fields.Where(of => of.Value.AskDirectory(typed)).ToList();
        var answers = await PatientlyAsync(
            until => Task.WhenAll(asked.Select(of => directory.AnswerAsync(typed[of.Value.Name], until))), ct);
        return asked.Zip(answers).ToDictionary(pair => pair.First.Key, pair => pair.Second);
    }

    /// <summary>What it says of a group, and who is in it.</summary>
    /// <param name="typed">Its name, e-mail address or object id.</param>
    /// <param name="chosen">Which of several was chosen; empty where none was.</param>
    /// <param name="ct">Stops it.</param>
    public Task<DirectoryGroupAnswer> GroupAsync(string typed, string chosen, CancellationToken ct) =>
        PatientlyAsync(until => directory.GroupAsync(typed, chosen, until), ct);

    /// <summary>What it says of each of some e-mail addresses; of one that it doesn't answer about in time, that it was silent.</summary>
    public async Task<IReadOnlyDictionary<string, DirectoryAnswer>> EmailsAsync(IReadOnlyList<string> emails, CancellationToken ct)
    {
        var answers = await PatientlyAsync(until => Task.WhenAll(emails.Select(email => directory.AnswerAsync(email, until))), ct);
        return emails.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        var answer = await ask(until.Token);
        // Who stopped it decides: without this the program's stop would be read as a silent directory.
        ct.ThrowIfCancellationRequested();
        return answer;
    }
}
