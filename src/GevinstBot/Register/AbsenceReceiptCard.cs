using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Register;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>Who stands in and when, as it stands in the network, and what else is planned; or that nobody does.</summary>
public static class AbsenceReceiptCard
{
    /// <summary>A card has room for so many buttons beside its own three.</summary>
    private const int MostOthers = 3;

    /// <param name="request">The contact.</param>
    /// <param name="question">The network, and whose contact they are.</param>
    /// <param name="saved">What stands in the network.</param>
    /// <param name="needsApp">The substitute can't be written to yet.</param>
    public static AdaptiveCard For(CardRequest request, RegisterQuestion question, Absence saved, bool needsApp = false)
    {
        var texts = request.Texts;
        var isOver = request.IsClosed || saved.To < question.Today;
        return request.Frame(
            texts["absence.title"],
            [
                Say.Typed(RegisterWords.StandsIn(saved, question.Organization!, texts)),
                needsApp ? Say.Notice(texts["network.needs-app", saved.Person.Name]) : null,
                Say.Text(texts["absence.then"]),
                .. isOver ? [] : Others(request, question, saved),
            ],
            isOver ? null : request.Button(texts["form.edit"], AbsenceEditSubmit.VerbName),
            isOver ? null : request.Button(
                texts["absence.remove"], AbsenceRemoveSubmit.VerbName, (RegisterCard.SeenField, question.Network)),
            isOver ? null : Away(texts["absence.another"], texts.Ways("absence.new")[0], texts));
    }

    /// <summary>Nothing was saved, or it was taken out again.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, RegisterQuestion? question = null)
    {
        var others = question is null || request.IsClosed ? [] : Others(request, question, saved: null).ToList();
        return request.Frame(
            request.Texts["absence.title"], [Say.Text(request.Texts[others.Count > 0 ? "absence.removed" : "absence.none"]), .. others]);
    }

    /// <summary>What else is planned, each with a button that opens it.</summary>
    private static IEnumerable<AdaptiveElement?> Others(CardRequest request, RegisterQuestion question, Absence? saved)
    {
        var (texts, roster) = (request.Texts, question.Roster);
        var others = AbsenceQuestion.PlannedBy(request.To.Person, roster, question.Today).Index().Where(one => one.Item != saved).ToList();
        if (others.Count == 0)
            return [];
        return
        [
            Say.Subheading(texts["absence.others"]),
            .. others.Take(MostOthers).Select(one => Place.Below(
                Away(RegisterWords.Days(one.Item.From, one.Item.To, texts), texts.Number(one.Index + 1, decimals: 0), texts),
                Say.SmallLine(RegisterWords.StandsIn(one.Item, roster.Organization(one.Item.Organization), texts)))),
            others.Count > MostOthers ? Say.Small(texts["format.more", others.Count - MostOthers]) : null,
        ];
    }

    private static AdaptiveAction Away(string title, string what, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.away")[0]} {what}");
}
