using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Endre et tall» and «Endre»: shows the form and stores nothing.</summary>
public sealed class IndicatorEditSubmit(IndicatorSubmits submits) : SubmitHandler
{
    public const string Name = "indicators.edit";

    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override string Verb => Name;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submits.OpenFormAsync(submission, ct);
}
