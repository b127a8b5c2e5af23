using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Avbryt» in the form: shows the round's card as it was.</summary>
public sealed class IndicatorCancelSubmit() : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.cancel";

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => Task.FromResult(SubmitReply.Unchanged());
}
