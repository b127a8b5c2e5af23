using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using GevinstBot.Register;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Targets;

/// <summary>What is measured with the targets of a year and of the year before, a row each; and the form of one.</summary>
public static class TargetsCard
{
    public const string IndicatorField = "indicator";

    /// <summary>More are behind a button.</summary>
    private const int MostOnAPage = 12;

    /// <summary>Shown and hidden by «Vis flere».</summary>
    private const string More = "more";

    private const int LongestNumber = 40;

    /// <summary>Lines of two fields that stand open.</summary>
    private const int MostLines = 4;

    /// <param name="request">Who asked for it.</param>
    /// <param name="question">What is measured.</param>
    /// <param name="done">What was set just now.</param>
    /// <param name="problems">What is wrong with what was chosen.</param>
    /// <param name="notice">What the person should know.</param>
    public static AdaptiveCard For(
        CardRequest request, TargetsQuestion question, string? done = null, IReadOnlyList<Problem>? problems = null, string? notice = null)
    {
        var (texts, all) = (request.Texts, question.Definitions);
        var form = new FilledForm(new Dictionary<string, string>(), problems ?? [], texts);
        return request.Frame(
            texts["targets.title", question.Year],
            [
                notice is null ? null : Say.Notice(notice),
                done is null ? null : Say.Labelled(texts["network.done"], $" {done}"),
                form.Banner,
                TargetRhythm.YearOf(request.Round.Id) is null ? null : Say.Text(texts["targets.january"]),
                Say.Text(texts["targets.set", question.Set, all.Count, question.Year]),
                all.Count == 0 ? null : Table(all.Take(MostOnAPage), question, texts),
                all.Count > MostOnAPage ? Table(all.Skip(MostOnAPage), question, texts).Hidden(More) : null,
                request.IsClosed || all.Count == 0 ? null : form.OneOf(
                    IndicatorField, texts["targets.which"], all.Select(one => (one.Name, one.Id.Value)),
                    all.FirstOrDefault(one => !question.HasTarget(one))?.Id.Value, texts["indicators.pick-hint"]),
                Say.Small(texts["targets.what-happens"]),
            ],
            request.IsClosed || all.Count == 0
                ? null
                : request.Button(texts["targets.edit"], TargetsEditSubmit.VerbName).Primary(),
            all.Count > MostOnAPage ? Button.Toggle(texts["indicators.show-more", all.Count - MostOnAPage], More) : null);
    }

    /// <param name="request">Who sets it.</param>
    /// <param name="question">What is measured.</param>
    /// <param name="definition">Whose targets they are.</param>
    /// <param name="typed">What was typed; null where nothing is.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="isOvertaken">The network was changed after the pressed card was made; nothing was stored.</param>
    public static AdaptiveCard Form(
        CardRequest request, TargetsQuestion question, IndicatorDefinition definition, IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyList<Problem>? problems = null, bool isOvertaken = false)
    {
        var texts = request.Texts;
        var form = new FilledForm(typed ?? new Dictionary<string, string>(), problems ?? [], texts);
        return request.Frame(
            texts["targets.title", question.Year],
            [
                isOvertaken ? Say.Notice(texts["network.overtaken-form"]) : null,
                form.Banner,
                Say.Labelled(definition.Name, $" ({texts.Unit(definition)})"),
                Say.SmallLine(texts["targets.before", question.Year - 1, Written(definition, Before(definition, question.Year), texts)]),
                .. Fields(form, definition, texts[LabelKey(definition)], definition.Targets.GetValueOrDefault(question.Year), null),
                form.Text(
                    TargetEdit.SourceField, texts["targets.source"], longest: 100,
                    definition.Targets.GetValueOrDefault(question.Year)?.Source, texts["targets.source-hint"]),
                Say.Subheading(texts["targets.own"]),
                Say.Small(texts["targets.own-hint"]),
                .. Own(form, question, definition),
            ],
            request.Button(
                texts["network.save"], TargetsAnswerSubmit.VerbName, (IndicatorField, definition.Id.Value),
                (RegisterCard.SeenField, question.Network)).Primary(),
            request.ButtonWithoutInputs(texts["network.cancel"], TargetsShowSubmit.VerbName));
    }

    /// <summary>Two on a line; what is filled in or wrong first, and where they are many, the others behind a button.</summary>
    private static List<AdaptiveElement> Own(FilledForm form, TargetsQuestion question, IndicatorDefinition definition)
    {
        var fields = definition.Organizations
            .OrderBy(of => IsWrong(of) ? 0 : IsFilled(of) ? 1 : 2)
            .SelectMany(of => Fields(form, definition, question.Roster.Organization(of).ShortName, question.OwnOf(definition, of), of));
        List<AdaptiveElement> lines =
            [.. fields.Chunk(2).Select(pair => pair is [var one, var other] ? Place.SideBySide(one, other) : pair[0])];
        var filled = definition.Organizations.Count(IsFilled) * (definition.Direction == Direction.Band ? 2 : 1);
        var open = Math.Max(MostLines, (filled + 1) / 2);
        // A button would take as much room as the one line behind it.
        return lines.Count <= open + 1
            ? lines
            :
            [
                .. lines.Take(open),
                Button.Here(Button.Toggle(form.Texts["targets.more-own"], More)),
                Place.Together(lines.Skip(open)).Hidden(More),
            ];

        bool IsFilled(OrganizationId of) => question.OwnOf(definition, of) is not null
            || form.IsFilled(TargetEdit.Field(of), TargetEdit.HighField(of)) || IsWrong(of);

        bool IsWrong(OrganizationId of) => form.IsWrong(TargetEdit.Field(of)) || form.IsWrong(TargetEdit.HighField(of));
    }

    private static IEnumerable<AdaptiveElement> Fields(
        FilledForm form, IndicatorDefinition definition, string label, Target? stands, OrganizationId? organization)
    {
        var (texts, low) = (form.Texts, TargetEdit.Field(organization));
        if (definition.Direction != Direction.Band)
            return [form.Text(low, CardText.Escape(label), LongestNumber, Number(stands?.High ?? stands?.Low))];
        return
        [
            form.Text(low, texts["targets.from", label], LongestNumber, Number(stands?.Low)),
            form.Text(TargetEdit.HighField(organization), texts["targets.to", label], LongestNumber, Number(stands?.High)),
        ];

        string? Number(decimal? limit) => limit is { } number ? texts.Bound(number) : null;
    }

    private static string LabelKey(IndicatorDefinition definition) => definition.Direction switch
    {
        Direction.Lower => "targets.region-at-most",
        Direction.Higher => "targets.region-at-least",
        Direction.Band => "targets.region",
    };

    private static AdaptiveElement Table(IEnumerable<IndicatorDefinition> all, TargetsQuestion question, LocalTexts texts) => Say.Table(
        [
            new(texts["indicators.column-name"], Weight: 10),
            new($"{question.Year - 1}", Weight: 6, IsRight: true),
            new($"{question.Year}", Weight: 6, IsRight: true),
        ],
        all.Select(one => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(one.Name),
            Say.Cell(Written(one, Before(one, question.Year), texts)),
            Standing(one, question, texts),
        ]));

    /// <summary>The region's, and how many have their own.</summary>
    private static AdaptiveElement Standing(IndicatorDefinition definition, TargetsQuestion question, LocalTexts texts)
    {
        var own = definition.Organizations.Count(of => question.OwnOf(definition, of) is not null);
        var regional = definition.Targets.GetValueOrDefault(question.Year);
        if (regional is null && own == 0)
            return Say.Badge(texts["targets.missing"], Tone.Warning);
        return own == 0
            ? Say.Cell(Written(definition, regional, texts))
            : Place.Together([Say.Cell(Written(definition, regional, texts)), Say.SmallLine(texts.Counted("targets.own-count", own))]);
    }

    private static Target? Before(IndicatorDefinition definition, int year) => definition.Targets.GetValueOrDefault(year - 1);

    private static string Written(IndicatorDefinition definition, Target? target, LocalTexts texts) =>
        target is null ? texts["indicators.standing-none"] : texts.Bounds(definition, target);
}
