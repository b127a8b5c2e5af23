using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Targets;

/// <summary>Looks up what is measured, for the year that a card was asked for.</summary>
public sealed class TargetsReader(AskedFormTable forms, CurrentNetwork network)
{
    public const string YearField = "year";

    public async Task<TargetsQuestion> OfAsync(RoundId round, CancellationToken ct) => Of(
        int.Parse((await forms.OfAsync(round, ct)).Fields[YearField], CultureInfo.InvariantCulture));

    public TargetsQuestion Of(int year) =>
        new(year, network.Section<IndicatorCatalog>().Definitions, network.Roster, network.Version);
}
