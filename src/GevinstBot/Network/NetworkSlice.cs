using GevinstBot.Graph;
using GevinstBot.Storage;

namespace GevinstBot.Network;

/// <summary>Region, organisations, people, meeting days: read from one file, kept as versions in the store.</summary>
public static class NetworkSlice
{
    public static IHostApplicationBuilder AddNetwork(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<NetworkOptions>().BindConfiguration(NetworkOptions.Section)
            .Validate(
                options => string.IsNullOrEmpty(options.FirstLead) || options.SetUpBy is not null,
                $"{NetworkOptions.Section}:{nameof(NetworkOptions.FirstLead)} is no object id (a GUID).")
            .ValidateOnStart();
        builder.Services
            .AddSingleton<NetworkFile>()
            .AddSingleton(services => new PersonIds(
                services.GetRequiredService<PeopleDirectory>(),
                ct => services.GetRequiredService<StoredNetwork>().TextAsync(ct)))
            .AddSingleton<NamedNetworkFile>()
            .AddTable<NetworkTable>(NetworkTable.Name)
            .AddTable<NetworkProposalTable>(NetworkProposalTable.Name)
            .AddTable<ErasedMarkTable>(ErasedMarkTable.Name)
            .AddTable<MeetingPlanTable>(MeetingPlanTable.Name)
            .AddTable<LanguageTable>(LanguageTable.Name)
            .AddTable<PostponementTable>(PostponementTable.Name)
            .AddSingleton<Postponements>()
            .AddSingleton<StoredNetwork>()
            .AddSingleton<ExportedNetwork>()
            .AddSingleton<ErasedPeople>()
            .AddSingleton<ChosenLanguages>()
            .AddSingleton<CurrentNetwork>()
            .AddSingleton<NetworkSaving>()
            .AddSingleton<PersonTexts>()
            .AddSingleton<NetworkProposing>()
            .AddSingleton<SentNetworkFiles>()
            .AddSingleton<NetworkImport>()
            .AddNetworkSection<MeetingPlanSection>()
            .AddNetworkSection<AvoidPeriodSection>()
            .AddNetworkSection<NetworkWordsSection>();
        return builder;
    }

    /// <summary>Registers a capability's part of the network file.</summary>
    public static IServiceCollection AddNetworkSection<T>(this IServiceCollection services) where T : NetworkSection =>
        services.AddSingleton<NetworkSection, T>();
}
