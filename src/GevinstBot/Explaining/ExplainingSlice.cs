using GevinstBot.Chat;
using GevinstBot.Documents;
using GevinstBot.Meetings;

namespace GevinstBot.Explaining;

/// <summary>Any figure down to who confirmed it, own figures over time, the director's page, and what measuring costs.</summary>
public static class ExplainingSlice
{
    public static IHostApplicationBuilder AddExplaining(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<ExplainedFigureReader>()
            .AddSingleton<OwnOrganization>()
            .AddSingleton<OwnFiguresReader>()
            .AddSingleton<OnePageReader>()
            .AddExport<OnePageExport>()
            .AddSingleton<MeasuringReader>()
            .AddSingleton<AgendaEvidence, RetirementEvidence>()
            .AddCommand<ExplainCommand>()
            .AddCommand<OwnFiguresCommand>()
            .AddCommand<OnePageCommand>()
            .AddCommand<OnePageFileCommand>()
            .AddCommand<MeasuringCommand>();
        return builder;
    }
}
