using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;

namespace GevinstBot.LearningNetwork;

/// <summary>The inputs of a check-in, with what has been typed so far, and below each what the team told the time before.</summary>
/// <param name="form">What has been typed, and what is wrong with it.</param>
/// <param name="before">What the team told the time before; null at the first.</param>
/// <param name="showsFilled">Whether what is filled in is seen at once, wherever it stands.</param>
/// <param name="clash">What a colleague has stored that differs; null where nothing does.</param>
/// <param name="measured">What the team measures of its own; null while it measures nothing.</param>
internal sealed class CheckInFields(FilledForm form, CheckInAnswer? before, bool showsFilled, CheckInClashFacts? clash, string? measured)
{
    /// <summary>Shown and hidden by «Fortell om testen».</summary>
    public const string AboutTest = "about-test";

    /// <summary>Shown and hidden by «Beskriv hindringen».</summary>
    public const string AboutBlocker = "about-blocker";

    private const int LongestBefore = 160;

    /// <summary>What stands on the card: the two subjects behind a button each; of what comes back, what is wrong first.</summary>
    public IEnumerable<AdaptiveElement> All() => form.Problems.Count > 0
        ? Asked.Concat(OfBlocker).Concat(OfTest).Select(one => form.Part(one.Shown, one.Field)).WrongFirst(form.Texts)
        : [.. Asked.Select(one => one.Shown), Folded(AboutBlocker, OfBlocker), Folded(AboutTest, OfTest)];

    private IEnumerable<(string Field, AdaptiveElement Shown)> Asked =>
    [
        (CheckInField.Goal, WithBefore(Required(Text(CheckInField.Goal)), isAsBefore: true)),
        (CheckInField.Progress, WithBefore(Required(ProgressChoice()))),
        (CheckInField.BlockerKind, WithBefore(Choice<BlockerKind>(CheckInField.BlockerKind))),
    ];

    private IEnumerable<(string Field, AdaptiveElement Shown)> OfBlocker =>
    [
        (CheckInField.Blocker, WithBefore(Text(CheckInField.Blocker))),
        (CheckInField.HelpFrom, WithBefore(Choice<Helper>(CheckInField.HelpFrom))),
    ];

    private IEnumerable<(string Field, AdaptiveElement Shown)> OfTest =>
    [
        (CheckInField.Test, WithBefore(Text(CheckInField.Test))),
        (CheckInField.Result, WithBefore(Text(CheckInField.Result))),
        (CheckInField.Learnt, WithBefore(Text(CheckInField.Learnt))),
        (CheckInField.Decision, WithBefore(Choice<TestDecision>(CheckInField.Decision))),
        (CheckInField.Measure, WithBefore(Measure())),
    ];

    private AdaptiveElement Folded(string id, IEnumerable<(string Field, AdaptiveElement Shown)> fields)
    {
        List<(string Field, AdaptiveElement Shown)> all = [.. fields];
        var isOpen = showsFilled && all.Exists(one => form.Typed.GetValueOrDefault(one.Field) is { Length: > 0 } and not CheckInField.None);
        return Place.Together(all.Select(one => one.Shown)).Folded(id, isOpen);
    }

    /// <summary>
    /// What is wrong stands right below the field, then what a colleague has stored there meanwhile, or what the team told the time before.
    /// </summary>
    /// <param name="input">The field.</param>
    /// <param name="isAsBefore">It begins with what was told the time before, which needn't be said again.</param>
    private AdaptiveElement WithBefore(AdaptiveInput input, bool isAsBefore = false)
    {
        var (asked, texts) = (input.WithProblems(form.Problems, form.Texts), form.Texts);
        if (clash?.Said(input.Id!, texts) is { } other)
            return Place.Together(asked, Say.Labelled(texts["check-in.clash", clash.By] + " ", other));
        var told = before is null || isAsBefore ? "" : CheckInWords.Said(before, input.Id!, texts);
        return told.Length == 0
            ? asked
            : Place.Together(asked, Say.SmallLine(texts["check-in.before", CardText.Clean(told.ReplaceLineEndings(" "), LongestBefore)]));
    }

    private AdaptiveInput Text(string field) => Ask.LongText(
        field, form.Texts[$"check-in.label.{field}"], Shown(field), CheckInField.LongestText,
        form.Texts[$"check-in.hint.{field}"]);

    private AdaptiveInput Measure() => Ask.Text(
        CheckInField.Measure,
        measured is null ? form.Texts["check-in.label.measure"] : form.Texts["check-in.label.own-measure", measured],
        Shown(CheckInField.Measure),
        hint: form.Texts["check-in.hint.measure"]);

    private AdaptiveInput Choice<T>(string field) where T : struct, Enum
    {
        string[] keys = [CheckInField.None, .. Enum.GetValues<T>().Select(CheckInField.Key)];
        return Ask.OneOf(
            field,
            form.Texts[$"check-in.label.{field}"],
            keys.Select(key => (form.Texts[$"check-in.{field}.{key}"], key)),
            form.Typed.GetValueOrDefault(field) is { } chosen && keys.Contains(chosen) ? chosen : CheckInField.None);
    }

    private AdaptiveInput ProgressChoice() => Ask.OneOf(
        CheckInField.Progress,
        form.Texts["check-in.label.progress"],
        Progress.Choices.Select(step => (CheckInWords.ProgressStep(step.Value, form.Texts), step.Key)),
        form.Typed.GetValueOrDefault(CheckInField.Progress) is { } step && Progress.Choices.ContainsKey(step) ? step : null,
        form.Texts["check-in.hint.progress"]);

    /// <summary>
    /// Not in a form that comes back, where it may be folded: a client that misses an unseen field sends nothing, and says nothing.
    /// </summary>
    private AdaptiveInput Required(AdaptiveInput field) =>
        form.Problems.Count > 0 ? field : field.Required(form.Texts["form.required"]);

    /// <summary>As it was typed, to the last joiner in an emoji; only what no client would have sent is cleaned.</summary>
    private string? Shown(string field) => form.Typed.GetValueOrDefault(field) switch
    {
        null or "" => null,
        var text when text.All(IsTyped) => text,
        var text => CardText.Whole(text),
    };

    private static bool IsTyped(char letter) => !char.IsControl(letter) || letter is '\n' or '\r' or '\t';
}
