using GevinstBot.Domain;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>Reads what was typed about indicators, alike on the organisation's card and on that of whoever was asked about one.</summary>
public sealed class TypedIndicatorsReader(UsualValuesReader usualValues, CurrentNetwork network)
{
    /// <param name="form">What was typed. It notes what is asked about once more.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="round">In which round.</param>
    /// <param name="now">When it was sent.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Checked<IReadOnlyList<IndicatorValue>>> OfAsync(
        IndicatorForm form, IndicatorQuestion question, Round round, Instant now, CancellationToken ct)
    {
        var (sent, about) = (form.Sent(), form.About(question));
        var usual = await usualValues.OfAsync(
            round, question.Organization.Id, [.. about.Where(asked => sent.ContainsKey(IndicatorField.Value(asked.Id)))], ct);
        var doubts = new IndicatorDoubts(usual, (id, value) => form.IsMeant(question, id, value));
        return TypedIndicators.Read(sent, about, network.DayOf(now), doubts);
    }
}
