using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Network;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>Indicators: defined in the network file, asked before each meeting, confirmed or typed by the contacts.</summary>
public static class ReportingSlice
{
    public static IHostApplicationBuilder AddReporting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<FigureOptions>().BindConfiguration(FigureOptions.Section)
            .Validate(
                options => !options.IsNamed || Directory.Exists(options.Folder),
                $"{FigureOptions.Section}:{nameof(FigureOptions.Folder)} is no folder that is there.")
            .ValidateOnStart();
        builder.Services
            .AddNetworkSection<IndicatorSection>()
            .AddSingleton<IndicatorRounds>()
            .AddTable<IndicatorAnswerTable>(IndicatorAnswerTable.Name)
            .AddTable<ForwardTable>(ForwardTable.Name)
            .AddTable<FollowUpTable>(FollowUpTable.Name)
            .AddTable<FigureTable>(FigureTable.Name)
            .AddSingleton<FigureImport>()
            .AddTable<IndicatorSeriesTable>(IndicatorSeriesTable.Name)
            .AddSingleton<IndicatorSeriesUpkeep>()
            .AddHostedService(services => services.GetRequiredService<IndicatorSeriesUpkeep>())
            .AddSingleton<IndicatorQuestionReader>()
            .AddSingleton<FigureFolder>()
            .AddHostedService<FigureWatch>()
            .AddSingleton<AskedElsewhereReader>()
            .AddSingleton<UsualValuesReader>()
            .AddSingleton<TypedIndicatorsReader>()
            .AddSingleton<ReportingReader>()
            .AddRounds<IndicatorPrompts>()
            .AddSubmit<IndicatorAnswerSubmit>()
            .AddSubmit<IndicatorEditSubmit>()
            .AddSubmit<IndicatorCancelSubmit>();
        builder.Services
            .AddTable<FigureFileTable>(FigureFileTable.Name)
            .AddSingleton<FigureFileReader>()
            .AddExport<RefusedRowsExport>()
            .AddSingleton<FigureLinkSaving>()
            .AddSingleton<FigureFileSaving>()
            .AddRounds<FigureFilePrompts>().AddCommand<FigureFileCommand>()
            .AddSubmit<FigureFileUseSubmit>()
            .AddSubmit<FigureFileDeclineSubmit>();
        return builder;
    }
}
