using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Register;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>Looks up the group and the people that a pulse's form names, and which of them can be written to.</summary>
public sealed class GroupPulseFactsReader(
    GroupReader groups, DirectoryReader directory, ConversationTable conversations, PulseChannelReader channels, CurrentNetwork network,
    IOptions<GroupPulseOptions> options)
{
    /// <summary>Where none of them is filled in, those in the channel are asked.</summary>
    private static readonly string[] WhoFields = [GroupPulseField.Roles, GroupPulseField.People, MessageField.Group];

    public async Task<GroupPulseFacts> AtAsync(Instant now, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        var group = await groups.OfAsync(fields, ct);
        var lines = TypedLine.Of(fields.GetValueOrDefault(GroupPulseField.People, ""));
        var answers = await directory.EmailsAsync([.. lines.Where(line => line.IsEmail).Select(line => line.Who).Distinct()], ct);
        var found = answers.Where(one => one.Value.People.Count == 1).ToDictionary(one => one.Key, one => one.Value.People[0]);
        var roster = group?.With(network.Roster) ?? network.Roster;
        roster = roster with
        {
            People = [.. roster.People, .. found.Values.Where(person => roster.Find(person.Id) is null).DistinctBy(person => person.Id)
                .Select(person => new Person(person.Id, person.Name, Title: "", Language.Bokmål))],
        };
        var limits = new GroupPulseLimits(network.Roster, GroupPulseRhythm.OpensAt(now, network.Sending), network.Sending)
        {
            Channels = await channels.AllAsync(ct),
            Group = group?.Answer,
            Found = found.ToDictionary(one => one.Key, one => one.Value.Id),
            Unanswered = answers.Where(one => one.Value.Outcome is not DirectoryOutcome.Answered)
                .ToDictionary(one => one.Key, one => one.Value.Outcome),
        };
        var channel = limits.Channels.FirstOrDefault(one => one.Id.Value == fields.GetValueOrDefault(GroupPulseField.Where));
        var strangers = TypedPeople.Of(lines, network.Roster, limits.Found).Select(one => one.Person)
            .Where(person => network.Roster.Find(person) is null).ToHashSet();
        var reachable = await conversations.OfAsync(strangers, ct);
        return new GroupPulseFacts(roster, limits, options.Value.Threshold, network.KnowsPeopleByName)
        {
            Channel = channel,
            Members = channel is not null && WhoFields.All(field => fields.GetValueOrDefault(field, "").Length == 0)
                ? await channels.MembersAsync(channel.Id, ct)
                : null,
            Group = group,
            Reachable = strangers.Where(person => reachable[person] is Reachability.Installed).ToHashSet(),
        };
    }
}
