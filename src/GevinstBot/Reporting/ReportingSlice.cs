using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>Indicators: defined in the network file, asked before each meeting, confirmed or typed by the contacts.</summary>
public static class ReportingSlice
{
    public static IHostApplicationBuilder AddReporting(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddNetworkSection<IndicatorSection>()
            .AddSingleton<IndicatorRounds>()
            .AddTable<IndicatorAnswerTable>(IndicatorAnswerTable.Name)
            .AddSingleton<IndicatorCards>()
            .AddSingleton<IndicatorHistory>()
            .AddSingleton<IndicatorSubmits>()
            .AddSingleton<ReportingReader>()
            .AddRounds<IndicatorPrompts>()
            .AddSubmit<IndicatorConfirmSubmit>()
            .AddSubmit<IndicatorEditSubmit>()
            .AddSubmit<IndicatorCorrectSubmit>()
            .AddSubmit<IndicatorCancelSubmit>();
        return builder;
    }
}
