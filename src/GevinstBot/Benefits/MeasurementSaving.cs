using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Storage;

namespace GevinstBot.Benefits;

/// <summary>What somebody tells of a benefit, as the next version of all that was told of it.</summary>
internal static class MeasurementSaving
{
    /// <param name="measurements">Where it is kept.</param>
    /// <param name="submission">Who tells it, and when.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="basedOn">The version that they saw; 0 when there was none.</param>
    /// <param name="change">What is told, put beside what was told before.</param>
    /// <param name="ct">Ends the wait.</param>
    public static Task<StoreResult<BenefitMeasurements>> TellAsync(
        this BenefitMeasurementTable measurements, Submission submission, BenefitKey benefit, int basedOn,
        Func<BenefitMeasurements, BenefitMeasurements> change, CancellationToken ct) => measurements.StoreAsync(
        benefit, basedOn,
        (before, version) => change(before ?? new BenefitMeasurements(benefit, [], submission.By, submission.Now)) with
        {
            By = submission.By,
            At = submission.Now,
            Version = version,
        },
        ct);
}
