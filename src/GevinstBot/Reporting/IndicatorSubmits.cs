using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Reporting;

/// <summary>Reads, checks and stores an answer, whichever form it came from.</summary>
public sealed class IndicatorSubmits(IndicatorCards cards, IndicatorAnswerTable answers, IndicatorHistory history, CurrentNetwork network)
{
    public async Task<SubmitReply> StoreAsync(Submission submission, bool isEdit, CancellationToken ct)
    {
        var facts = await cards.FactsAsync(submission.Card, ct);
        var form = new IndicatorForm { IsEdit = isEdit, Typed = Fields(submission, facts) };
        if (!isEdit && submission.Typed(IndicatorFormCard.SeenField) != IndicatorFormCard.Fingerprint(facts.Questions))
            return Show(submission.AsPressed, facts, form with { Notice = submission.Texts["indicators.fetched-changed"] });
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
            problems => Task.FromResult(Show(submission.AsPressed, facts, form with { Problems = problems, Asked = string.Join(' ', asked) })));
    }

    private static string Asked(IndicatorId id, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{id}={value}");

    /// <summary>The form with every value as a field, keeping what was typed on the card it was opened from.</summary>
    public async Task<SubmitReply> OpenFormAsync(Submission submission, CancellationToken ct)
    {
        var facts = await cards.FactsAsync(submission.Card, ct);
        return Show(submission.Card, facts, new IndicatorForm { IsEdit = true, Typed = Fields(submission, facts) });
    }

    public async Task<SubmitReply> CancelAsync(Submission submission, CancellationToken ct) =>
        SubmitReply.Show((await cards.ShowAsync(submission.Card, ct)).Card);

    private async Task<SubmitReply> StoreAsync(
        Submission submission, IndicatorFacts facts, IndicatorForm form, IReadOnlyList<IndicatorValue> values, CancellationToken ct)
    {
        var organization = new OrganizationId(submission.Subject);
        var result = await answers.StoreAsync(
            submission.Round.Id, organization, submission.BasedOn,
            (_, version) => new IndicatorAnswer(organization, values, submission.By, submission.Now, version), ct);
        return submission.ReplyTo(
            result, card => IndicatorFormCard.For(card, facts with { Answer = result.Standing }, form with { IsEdit = true }).Card);
    }

    private static SubmitReply Show(CardRequest card, IndicatorFacts facts, IndicatorForm form) =>
        SubmitReply.Show(IndicatorFormCard.For(card, facts, form).Card);

    /// <summary>When correcting, every value is a field; some clients leave out the empty ones.</summary>
    private static string? Typed(IndicatorForm form, string field, bool isEdit) =>
        form.Typed.GetValueOrDefault(field) ?? (isEdit && field.StartsWith(IndicatorField.Value(new IndicatorId("")), StringComparison.Ordinal) ? "" : null);

    private static Dictionary<string, string> Fields(Submission submission, IndicatorFacts facts)
    {
        var known = facts.Questions.SelectMany(question => IndicatorField.All(question.Id)).ToHashSet();
        return submission.Inputs.Where(input => known.Contains(input.Key)).ToDictionary(input => input.Key, input => input.Value);
    }
}
