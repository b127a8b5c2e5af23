using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Who and when is told of actions.</summary>
/// <param name="Zone">The network's.</param>
/// <param name="Organization">What an organisation is called.</param>
/// <param name="Person">What somebody is called.</param>
public sealed record ActionNames(DateTimeZone Zone, Func<OrganizationId, string> Organization, Func<PersonId, string> Person)
{
    public static ActionNames Of(MeetingFacts meeting, LocalTexts texts) =>
        new(meeting.Zone, meeting.Name, person => meeting.PersonName(person, texts));

    public static ActionNames Of(Roster roster, DateTimeZone zone, LocalTexts texts) => new(
        zone, id => roster.Find(id)?.ShortName ?? id.Value,
        person => roster.Find(person)?.Name ?? texts["submit.former-participant"]);
}

/// <summary>What an organisation has to do, each with its button.</summary>
internal static class OwnActionPart
{
    /// <summary>What is open comes first, and so do its buttons: whatever is marked makes room for the next.</summary>
    /// <param name="request">Whose card.</param>
    /// <param name="names">Who is called what.</param>
    /// <param name="own">What they have to do.</param>
    /// <param name="room">How many buttons there is room for.</param>
    public static IEnumerable<AdaptiveElement> Of(
        CardRequest request, ActionNames names, IReadOnlyList<ActionItem> own, int room)
    {
        foreach (var (at, action) in own.OrderBy(action => !action.IsOpen).Index())
        {
            yield return Say.Labelled(action.What);
            yield return Say.Small(ActionWords.Status(action, names.Zone, request.Now, request.Texts)).Spaced(AdaptiveSpacing.None);
            if (ActionWords.Reason(action, request.Texts) is { } reason)
                yield return Say.SmallLine(reason);
            if (action.Person is { } person)
                yield return Say.SmallLine(request.Texts["decisions.done-by", names.Person(person)]);
            if (action.MarkedFor is { } by)
                yield return Say.SmallLine(request.Texts[
                    "decisions.marked-for", names.Organization(action.Organization), names.Person(by)]);
            if (!request.IsClosed && at < room)
                yield return Mark(request with { BasedOn = action.MarkVersion }, action, isFirst: at == 0);
        }
        if (!request.IsClosed && own.Count > room)
            yield return Say.Small(request.Texts["decisions.more-to-mark"]);
    }

    /// <summary>What is most likely to be pressed is the first action's: one button of a card stands out.</summary>
    private static AdaptiveElement Mark(CardRequest request, ActionItem action, bool isFirst)
    {
        var button = (action.IsOpen
            ? request.Button(request.Texts["decisions.done"], ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, action.Id))
            : request.Button(request.Texts["decisions.undo"], ActionUndoSubmit.VerbName, (DecisionsCard.ActionField, action.Id)))
            .About(action.What);
        return Button.Here(isFirst && action.IsOpen ? button.Primary() : button);
    }
}
