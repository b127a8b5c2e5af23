using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>What somebody is told or asked, and as whom they answer.</summary>
/// <param name="Message">What it says.</param>
/// <param name="From">Who sent it; null when they have left the network.</param>
/// <param name="AnswersAs">The organisation, or the person themselves.</param>
/// <param name="Zone">The network's.</param>
public sealed record MessageQuestion(Message Message, string? From, string AnswersAs, DateTimeZone Zone)
{
    /// <summary>Asked by a contact: the answers are theirs to see, beside the lead's.</summary>
    public bool IsOfContact { get; init; }

    public static async Task<MessageQuestion> OfAsync(
        CardRequest card, MessageTable messages, CurrentNetwork network, CancellationToken ct) =>
        Of((await messages.FindAsync(card.Round.Id.Period, ct))!, card.To.Subject, network.Roster, network.Zone);

    public static MessageQuestion Of(SentMessage sent, string subject, Roster roster, DateTimeZone zone) => new(
        sent.Message, roster.Find(sent.By)?.Name, NameOf(roster, subject) ?? subject, zone)
    {
        // Whoever has left is answered by those who lead.
        IsOfContact = roster.Find(sent.By) is not null && !roster.IsLead(sent.By),
    };

    /// <summary>Null when it is nobody that the network knows.</summary>
    public static string? NameOf(Roster roster, string subject) =>
        roster.Organizations.Concat(roster.Former).FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName
        ?? roster.Find(new PersonId(subject))?.Name;
}
