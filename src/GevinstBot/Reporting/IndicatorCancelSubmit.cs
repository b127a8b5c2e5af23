using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Avbryt» in the form: shows the round's card as it was.</summary>
public sealed class IndicatorCancelSubmit(IndicatorSubmits submits) : SubmitHandler
{
    public const string Name = "indicators.cancel";

    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override string Verb => Name;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submits.CancelAsync(submission, ct);
}
