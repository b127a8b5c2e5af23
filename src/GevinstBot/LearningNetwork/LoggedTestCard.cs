using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// The form of one small test: what was tried must be there, and what most have to tell stands open; the rest is behind a button.
/// </summary>
public static class LoggedTestCard
{
    /// <summary>The field of a button's data that says which test it is about.</summary>
    public const string TestField = "logged-test";

    /// <summary>Shown and hidden by «Fortell mer».</summary>
    private const string More = "more";

    /// <summary>Nobody builds on a test that ten others came after, or looks for it in a list.</summary>
    private const int MostEarlier = 10;

    private const int LongestExcerpt = 60;

    /// <summary>The form of a test that isn't logged yet.</summary>
    public static AdaptiveCard For(CardRequest request, LoggedTestQuestion question) =>
        Form(request, question, request.Round.Id.Period, new Dictionary<string, string>(), problems: []);

    /// <summary>The form with what stands.</summary>
    public static AdaptiveCard Correction(CardRequest request, LoggedTestQuestion question, LoggedTest test) =>
        Form(request with { BasedOn = test.Version }, question, test.Id, Fields(test.Said, request.Texts), problems: []);

    /// <summary>What the fields hold when a test is gone on with.</summary>
    public static IReadOnlyDictionary<string, string> Fields(TestAnswer said, LocalTexts texts) => new Dictionary<string, string>
    {
        [CheckInField.Test] = said.Test,
        [TestAnswer.PredictionField] = said.Prediction,
        [CheckInField.Result] = said.Result,
        [CheckInField.Learnt] = said.Learnt,
        [CheckInField.Decision] = CheckInWords.Key(said.Decision),
        [CheckInField.Measure] = said.Measure is { } measure ? CheckInWords.Number(measure, texts) : "",
        [TestAnswer.FollowsField] = said.Follows ?? CheckInField.None,
    };

    /// <summary>The form with what was typed.</summary>
    /// <param name="request">Whoever fills it in.</param>
    /// <param name="question">Whose it is.</param>
    /// <param name="id">What the test is, or will be, called.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="clash">What a colleague has stored that differs; null where nothing does.</param>
    public static AdaptiveCard Form(
        CardRequest request, LoggedTestQuestion question, string id, IReadOnlyDictionary<string, string> typed,
        IReadOnlyList<Problem> problems, LoggedTestClashFacts? clash = null)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        var isNew = question.Find(id) is null;
        return request.Frame(
            texts["logged-test.title"],
            [
                form.Banner,
                Say.Labelled(question.Team.Name).Spaced(AdaptiveSpacing.None),
                isNew ? Say.Small(texts["logged-test.top"]) : null,
                Say.Strong(texts["form.no-personal-data"]),
                clash is null ? null : Say.Labelled(texts["check-in.clash", clash.By] + " ", clash.Said(texts)),
                .. Fields(form, question, id),
                request.PurposeLine(),
            ],
            request.Button(texts["logged-test.save"], LoggedTestAnswerSubmit.VerbName, (TestField, id)).Primary(),
            problems.Count > 0 ? null : Button.Toggle(texts["logged-test.more"], More),
            isNew ? null : request.ButtonWithoutInputs(texts["withdraw.cancel"], LoggedTestShowSubmit.VerbName));
    }

    /// <summary>What is wrong first, where something is.</summary>
    private static IEnumerable<AdaptiveElement> Fields(FilledForm form, LoggedTestQuestion question, string id)
    {
        var (open, more) = (Open(form, question, id).ToList(), Folded(form).ToList());
        return form.Problems.Count > 0
            ? open.Concat(more).WrongFirst(form.Texts)
            : [.. open.Select(one => one.Shown), Place.Together(more.Select(one => one.Shown)).Folded(More, isOpen: false)];
    }

    private static IEnumerable<FormPart> Open(FilledForm form, LoggedTestQuestion question, string id)
    {
        var (texts, earlier) = (form.Texts, question.Tests.Before(id).TakeLast(MostEarlier).Reverse().ToList());
        yield return Text(form, CheckInField.Test, "logged-test.test");
        if (earlier.Count > 0)
            yield return form.Part(
                form.OneOf(
                    TestAnswer.FollowsField, texts["logged-test.follows"],
                    [
                        (texts["logged-test.new-idea"], CheckInField.None),
                        .. earlier.Select(one => (texts["logged-test.choice", one.Number, Excerpt(one.Test.Said.Test)], one.Test.Id)),
                    ],
                    otherwise: CheckInField.None),
                TestAnswer.FollowsField);
        yield return Text(form, CheckInField.Result, "check-in.label.result");
        yield return form.Part(
            form.OneOf(
                CheckInField.Decision, texts["check-in.label.decision"],
                ((string[])[CheckInField.None, .. Enum.GetValues<TestDecision>().Select(CheckInField.Key)])
                    .Select(key => (texts[$"check-in.decision.{key}"], key)),
                otherwise: CheckInField.None),
            CheckInField.Decision);
    }

    private static IEnumerable<FormPart> Folded(FilledForm form)
    {
        yield return Text(form, TestAnswer.PredictionField, "logged-test.prediction");
        yield return Text(form, CheckInField.Learnt, "check-in.label.learnt");
        yield return form.Part(
            form.Text(CheckInField.Measure, form.Texts["check-in.label.measure"], longest: 0, hint: form.Texts["check-in.hint.measure"]),
            CheckInField.Measure);
    }

    private static FormPart Text(FilledForm form, string field, string label) => form.Part(
        form.LongText(field, form.Texts[label], CheckInField.LongestText, form.Texts[$"logged-test.hint.{field}"]), field);

    private static string Excerpt(string text) => CardText.Clean(text.ReplaceLineEndings(" "), LongestExcerpt);
}
