using GevinstBot.Storage;

namespace GevinstBot.Audit;

/// <summary>The log of what was done to whose data.</summary>
public static class AuditSlice
{
    public static IHostApplicationBuilder AddAudit(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddTable<AuditTable>(AuditTable.Name)
            .AddTable<PersonReferences>(PersonReferences.Name)
            .AddSingleton<AuditAnchor>()
            .AddSingleton<AuditLog>()
            .AddSingleton<AuditReader>();
        return builder;
    }
}
