using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Lagre» in the form where every value is a field.</summary>
public sealed class IndicatorCorrectSubmit(IndicatorSubmits submits) : SubmitHandler
{
    public const string Name = "indicators.correct";

    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override string Verb => Name;

    public override Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) => submits.StoreAsync(submission, isEdit: true, ct);
}
