using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Sending;

namespace GevinstBot.Messages;

/// <summary>A group in Entra as a message reaches it.</summary>
/// <param name="Answer">What the directory says of it.</param>
/// <param name="Reached">Those who are in the network, and those who have the app.</param>
/// <param name="WithoutApp">Those who aren't and haven't, by name: nobody may write to them.</param>
public sealed record ReachedGroup(DirectoryGroupAnswer Answer, IReadOnlyList<Person> Reached, IReadOnlyList<string> WithoutApp)
{
    /// <summary>The network, and those of the group whom it doesn't know.</summary>
    public Roster With(Roster roster) => roster with
    {
        People = [.. roster.People, .. Reached.Where(person => roster.Find(person.Id) is null)],
    };
}

/// <summary>Looks up the group that a message's form names, and which of its people can be written to.</summary>
public sealed class GroupReader(DirectoryReader directory, ConversationTable conversations, CurrentNetwork network)
{
    /// <returns>Null where none is named.</returns>
    public async Task<ReachedGroup?> OfAsync(IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        if (fields.GetValueOrDefault(MessageField.Group, "") is not { Length: > 0 } typed)
            return null;
        var answer = await directory.GroupAsync(typed, fields.GetValueOrDefault(MessageField.GroupFound, ""), ct);
        var members = answer.Members.DistinctBy(member => member.Id).ToLookup(member => network.Roster.Find(member.Id) is not null);
        var reachable = await conversations.OfAsync(members[false].Select(member => member.Id).ToHashSet(), ct);
        var others = members[false].ToLookup(member => reachable[member.Id] is Reachability.Installed);
        return new ReachedGroup(
            answer,
            [
                .. members[true].Select(member => network.Roster.Find(member.Id)!),
                .. others[true].Select(member => new Person(member.Id, member.Name, Title: "", Language.Bokmål)),
            ],
            [.. others[false].Select(member => member.Name)]);
    }
}
