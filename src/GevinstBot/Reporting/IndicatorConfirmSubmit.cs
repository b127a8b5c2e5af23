using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Bekreft alle» and «Send inn»: what was fetched stands, and what was missing is in the fields.</summary>
public sealed class IndicatorConfirmSubmit(IndicatorSubmits submits) : SubmitHandler
{
    public const string Name = "indicators.confirm";

    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override string Verb => Name;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submits.StoreAsync(submission, isEdit: false, ct);
}
