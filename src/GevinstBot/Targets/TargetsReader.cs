using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Targets;
using GevinstBot.Network;

namespace GevinstBot.Targets;

/// <summary>Looks up what is measured, for the year that a card is about.</summary>
public sealed class TargetsReader(AskedFormTable forms, CurrentNetwork network)
{
    public const string YearField = "year";

    public async Task<TargetsQuestion> OfAsync(RoundId round, CancellationToken ct) => Of(
        TargetRhythm.YearOf(round)
        ?? int.Parse((await forms.OfAsync(round, ct)).Fields[YearField], CultureInfo.InvariantCulture));

    /// <summary>What is only tried, or asked for no more, has no target.</summary>
    public TargetsQuestion Of(int year) => new(
        year, [.. network.Section<IndicatorCatalog>().Definitions.Where(one => one.Life is { TrialUntil: null, End: null })],
        network.Roster, network.Version);
}
