using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>Which training the contacts have had: how many have each, and what each contact said.</summary>
public static class TrainingCard
{
    private const string Each = "each";

    public static PromptCard For(
        IReadOnlyDictionary<OrganizationId, ContactAnswer> said, Roster roster, DateTimeZone zone, LocalTexts texts)
    {
        var heading = texts["training.heading"];
        var silent = roster.Organizations.Where(organization => !said.ContainsKey(organization.Id)).ToList();
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                Say.Text(said.Count == 0 ? texts["training.nobody"] : texts["training.asked-each-january"]),
                said.Count == 0 ? null : Say.Table(
                    [new(texts["training.which"], Weight: 3), new(texts["training.how-many"], Weight: 2, IsRight: true)],
                    Training.All.Select(training => (IReadOnlyList<AdaptiveElement?>)
                    [
                        Say.Cell(texts[$"training.{training}"]),
                        Say.Cell(texts[
                            "training.of", said.Values.Count(answer => answer.Trainings!.Contains(training)), said.Count]),
                    ])),
                silent.Count == 0 || said.Count == 0 ? null : Say.Labelled(
                    $"{texts["training.silent"]} ", texts.List([.. silent.Select(organization => organization.ShortName)])),
                said.Count == 0 ? null : Place.Together(
                    roster.Organizations.Where(organization => said.ContainsKey(organization.Id))
                        .Select(organization => One(organization, said[organization.Id], roster, zone, texts))).Hidden(Each),
            ],
            said.Count == 0 ? null : Button.Toggle(texts["training.show-each"], Each));
        return new PromptCard(card, heading);
    }

    private static AdaptiveElement One(
        Organization organization, ContactAnswer answer, Roster roster, DateTimeZone zone, LocalTexts texts) => Place.Together(
        Say.Labelled(
            texts["training.who", organization.ShortName, roster.Find(answer.Contact)?.Name ?? texts["submit.former-participant"]]),
        Say.SmallLine(answer.Trainings!.Count == 0
            ? texts["training.none-said", texts.Date(answer.At.InZone(zone).Date)]
            : texts[
                "training.said", texts.List([.. answer.Trainings.Select(training => texts[$"training.{training}"])]),
                texts.Date(answer.At.InZone(zone).Date)])).Spaced(AdaptiveSpacing.Small);
}
