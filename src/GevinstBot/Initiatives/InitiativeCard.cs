using AdaptiveCards;
using GevinstBot.Benefits;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Initiatives;

/// <summary>One initiative: where it is, how its benefits stand, what it would leave to the line; and the form that changes it.</summary>
public static class InitiativeCard
{
    /// <summary>In a button's data: the form is asked for.</summary>
    public const string FormField = "form";

    private const int MostAlone = 5;

    /// <param name="request">A lead.</param>
    /// <param name="question">The initiatives.</param>
    /// <param name="one">Which.</param>
    /// <param name="done">What was done with it just now.</param>
    public static AdaptiveCard For(CardRequest request, InitiativesQuestion question, Initiative one, string? done = null)
    {
        var (texts, outlook) = (request.Texts, question.OutlookOf(one));
        return request.Frame(
            CardText.Escape(one.Name),
            [
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                Say.SmallLine(InitiativeWords.Where(one, question.Today, texts)),
                one.Priority is { } priority && !one.IsClosed(question.Today)
                    ? Say.SmallLine(texts["initiatives.has-priority", texts[$"initiatives.priority.{BenefitWords.Key(priority)}"]])
                    : null,
                Say.Text(outlook.IsEmpty ? texts["initiatives.no-benefits"] : BenefitOutlookPart.Line(outlook, texts)).Apart(),
                .. outlook.IsEmpty ? [] : BenefitOutlookPart.OfRegion(outlook, question.Roster, texts),
                .. Handover(one, question, texts),
            ],
            request.IsClosed
                ? []
                :
                [
                    request.ButtonWithoutInputs(
                        texts["initiatives.change"], InitiativesOpenSubmit.VerbName,
                        [(InitiativesCard.WhichField, one.Id.Value), (FormField, "yes")]).Primary(),
                    outlook.IsEmpty
                        ? null
                        : Button.Writing(texts["initiatives.benefits"], $"{texts.Ways("command.benefits")[0]} {one.Name}"),
                    request.ButtonWithoutInputs(texts["initiatives.all"], InitiativesShowSubmit.VerbName),
                ]);
    }

    /// <param name="request">A lead.</param>
    /// <param name="question">The initiatives.</param>
    /// <param name="one">Which.</param>
    /// <param name="typed">What was typed; null where nothing is.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, InitiativesQuestion question, Initiative one, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null, bool isOvertaken = false)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? Stored(one), problems ?? [], texts);
        return request.Frame(
            texts["initiatives.form"],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                form.Banner,
                Say.Labelled(one.Name),
                .. Fields(form, one, question).WrongFirst(texts),
            ],
            request.Button(
                texts["network.save"], InitiativesAnswerSubmit.VerbName, (InitiativesCard.WhichField, one.Id.Value),
                (RegisterCard.SeenField, question.Network)).Primary(),
            request.ButtonWithoutInputs(
                texts["network.cancel"], InitiativesOpenSubmit.VerbName, [(InitiativesCard.WhichField, one.Id.Value)]));
    }

    private static FormPart[] Fields(FilledForm form, Initiative one, InitiativesQuestion question)
    {
        var texts = form.Texts;
        return
        [
            form.Part(
                form.OneOf(
                    InitiativeEdit.Phase, texts["initiatives.phase"],
                    question.Phases.ChoosableFor(one).Select(phase => (phase, phase)), hint: texts["initiatives.phase-hint"]),
                InitiativeEdit.Phase),
            form.Part(
                form.OneOf(
                    InitiativeEdit.Stage, texts["initiatives.stage"],
                    InitiativeEdit.Stages.Keys.Select(key => (texts.Capital(texts[$"benefits.stage.{key}"]), key)),
                    hint: texts["initiatives.stage-hint"]),
                InitiativeEdit.Stage),
            form.Part(
                form.OneOf(
                    InitiativeEdit.Priority, texts["initiatives.priority"],
                    InitiativeEdit.Priorities.Keys.Select(key => (texts.Capital(texts[$"initiatives.priority.{key}"]), key)),
                    hint: texts["initiatives.priority-hint"]),
                InitiativeEdit.Priority),
            form.Part(
                form.Text(
                    InitiativeEdit.Category, texts["initiatives.category"], InitiativeEdit.LongestCategory,
                    hint: question.Categories.Count == 0 ? null : texts["initiatives.category-hint", question.Categories[0]]),
                InitiativeEdit.Category),
            form.Part(
                Place.Together(
                [
                    form.Date(InitiativeEdit.Closed, texts["initiatives.last-day"], question.Today.PlusYears(-5)),
                    Say.Small(texts["initiatives.last-day-hint"]),
                    .. form.IsWrong(InitiativeEdit.Closed) ? Alone(one, question, texts) : [],
                ]),
                InitiativeEdit.Closed),
        ];
    }

    /// <summary>What nobody in the line could follow, each with what it lacks: it is filled in, or said not to come, in its plan.</summary>
    private static IEnumerable<AdaptiveElement> Alone(Initiative one, InitiativesQuestion question, LocalTexts texts)
    {
        var alone = question.HandoverOf(one).Alone;
        if (alone.Count == 0)
            yield break;
        yield return Say.Text(texts["initiatives.alone"]);
        foreach (var (benefit, gaps) in alone.Take(MostAlone))
            yield return Say.Line(texts[
                "initiatives.alone-one", texts.Quoted(benefit.Benefit.Name),
                question.Roster.Organization(benefit.Plan.Organization).ShortName, texts.List([.. gaps.Select(texts.Gap)])]);
        if (alone.Count > MostAlone)
            yield return Say.Small(texts["format.more", alone.Count - MostAlone]);
    }

    /// <summary>Once it is over, how many benefits the line has, and when it is asked about them.</summary>
    private static IEnumerable<AdaptiveElement> Handover(Initiative one, InitiativesQuestion question, LocalTexts texts) =>
        one.Closed is not null && question.HandoverOf(one).Open.Count is > 0 and var open
            ? [Say.Text(texts.Counted("initiatives.handed-over", open)).Apart()]
            : [];

    private static Dictionary<string, string> Stored(Initiative one) => BenefitStoredFields.Filled(
        (InitiativeEdit.Phase, one.Phase),
        (InitiativeEdit.Stage, one.Stage is { } stage ? BenefitWords.Key(stage) : null),
        (InitiativeEdit.Priority, one.Priority is { } priority ? BenefitWords.Key(priority) : null),
        (InitiativeEdit.Category, one.Category),
        (InitiativeEdit.Closed, one.Closed is { } day ? LocalDatePattern.Iso.Format(day) : null));
}
