using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>Reads, checks and stores an answer, whichever form it came from.</summary>
public sealed class IndicatorSubmits(IndicatorCards cards, IndicatorAnswerTable answers, IndicatorHistory history, CurrentNetwork network)
{
    public async Task<SubmitReply> StoreAsync(Submission submission, bool isEdit, CancellationToken ct)
    {
        var facts = await cards.FactsAsync(submission.Card, ct);
        var form = new IndicatorForm { IsEdit = isEdit, Typed = Fields(submission, facts) };
        if (!isEdit && submission.Typed(IndicatorFormCard.SeenField) != IndicatorFormCard.Fingerprint(facts.Questions))
            return Show(submission, facts, form with { Notice = submission.Texts["indicators.fetched-changed"] });
        var usual = await history.OfAsync(submission.Round, facts.Organization.Id, facts.Questions, ct);
        var asked = new HashSet<string>(submission.Typed(IndicatorFormCard.AskedField).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var read = new TypedIndicators(field => Typed(form, field, isEdit), network.DayOf(submission.Now))
        {
            Usual = id => usual[id],
            // Asked about when the card is shown again; pressed again with the same value, it is meant.
            IsConfirmed = (id, value) => !asked.Add(Asked(id, value)) || facts.Answer?.Of(id)?.Value == value,
        }.Read(facts.Questions);
        return await read.Match(
            values => StoreAsync(submission, facts, form, values, ct),
            problems => Task.FromResult(Show(submission, facts, form with { Problems = problems, Asked = string.Join(' ', asked) })));
    }

    private static string Asked(IndicatorId id, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{id}={value}");

    /// <summary>The form with every value as a field, keeping what was typed on the card it was opened from.</summary>
    public async Task<SubmitReply> OpenFormAsync(Submission submission, CancellationToken ct)
    {
        var facts = await cards.FactsAsync(submission.Card, ct);
        return Show(submission, facts, new IndicatorForm { IsEdit = true, Typed = Fields(submission, facts) });
    }

    public async Task<SubmitReply> CancelAsync(Submission submission, CancellationToken ct) =>
        SubmitReply.Show((await cards.ShowAsync(submission.Card, ct)).Card);

    private async Task<SubmitReply> StoreAsync(
        Submission submission, IndicatorFacts facts, IndicatorForm form, IReadOnlyList<IndicatorValue> values, CancellationToken ct)
    {
        if (facts.Answer?.Says(values) is true)
            return SubmitReply.Receipt();
        // Another answer was stored since the form was made: a late or repeated press must not undo it unseen.
        if (submission.Typed(IndicatorFormCard.BaseField) != facts.AnswerVersion.ToString(CultureInfo.InvariantCulture))
            return Conflict(submission, facts, form);
        var answer = new IndicatorAnswer(
            new OrganizationId(submission.Subject), values, submission.By, submission.Now, facts.AnswerVersion + 1);
        if (await answers.StoreAsync(submission.Round.Id, answer, ct))
            return SubmitReply.Receipt();
        var newer = await cards.FactsAsync(submission.Card, ct);
        return newer.Answer?.Says(values) is true ? SubmitReply.Receipt() : Conflict(submission, newer, form);
    }

    private static SubmitReply Conflict(Submission submission, IndicatorFacts facts, IndicatorForm form)
    {
        var at = facts.Answer is { } answer ? submission.Texts.Moment(answer.At, facts.Zone) : "";
        return Show(submission, facts, form with { IsEdit = true, Notice = submission.Texts["indicators.answer-changed", at, facts.AnsweredBy] });
    }

    private static SubmitReply Show(Submission submission, IndicatorFacts facts, IndicatorForm form) =>
        SubmitReply.Show(IndicatorFormCard.For(submission.Card, facts, form).Card);

    /// <summary>When correcting, every value is a field; some clients leave out the empty ones.</summary>
    private static string? Typed(IndicatorForm form, string field, bool isEdit) =>
        form.Typed.GetValueOrDefault(field) ?? (isEdit && field.StartsWith(IndicatorField.Value(new IndicatorId("")), StringComparison.Ordinal) ? "" : null);

    private static Dictionary<string, string> Fields(Submission submission, IndicatorFacts facts)
    {
        var known = facts.Questions.SelectMany(question => IndicatorField.All(question.Id)).ToHashSet();
        return submission.Inputs.Where(input => known.Contains(input.Key)).ToDictionary(input => input.Key, input => input.Value);
    }
}
