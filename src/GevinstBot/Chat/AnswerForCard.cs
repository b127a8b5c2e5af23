using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>The steps before a card is answered in an organisation's name: for whom, and which of its rounds.</summary>
public static class AnswerForCard
{
    /// <param name="open">Those that are asked something now.</param>
    /// <param name="page">The first is 1.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard Organizations(IReadOnlyList<Organization> open, int page, LocalTexts texts)
    {
        var shown = ButtonPages.Of(open, page);
        var buttons = shown.Items.Select(organization => Button.Writing(organization.ShortName, Words(organization, texts)));
        var more = Button.Writing(texts["help.more"], $"{texts.Ways("command.answer-for")[0]} {page + 1}");
        return Card(
            texts,
            [Say.Text(texts[open.Count == 0 ? "answer-for.none" : "answer-for.whom"])],
            shown.HasMore ? buttons.Append(more) : buttons);
    }

    public static PromptCard Rounds(
        Organization organization, IReadOnlyList<Named<OpenFor>> open, LocalTexts texts, DateTimeZone zone) => Card(
        texts,
        [
            Say.Typed(texts[open.Count == 0 ? "answer-for.nothing-open" : "answer-for.which", organization.ShortName]),
            .. open.Take(ButtonPages.Most).Select(one => Place.Below(
                Button.Writing(one.Name, $"{Words(organization, texts)}{AnswerForCommand.Separator}{one.Name}"),
                Say.Small(one.Item.Round.ExpectsAnswer
                    ? texts["waiting.deadline", texts.When(one.Item.Round.ClosesFor(organization.Id.Value), zone)]
                    : texts["answer-for.no-deadline"]))),
        ],
        []);

    private static string Words(Organization organization, LocalTexts texts) =>
        $"{texts.Ways("command.answer-for")[0]} {organization.ShortName}";

    private static PromptCard Card(LocalTexts texts, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction> buttons)
    {
        var heading = texts["answer-for.heading"];
        return new PromptCard(Frame.Of(texts, heading, [Say.Heading(heading), .. body], buttons), heading);
    }
}
