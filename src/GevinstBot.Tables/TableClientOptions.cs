using Azure.Core;

namespace GevinstBot.Tables;

/// <summary>How the client talks to the service: version, retries (Azure.Core's), and where time and ids come from.</summary>
public class TableClientOptions(TableClientOptions.ServiceVersion serviceVersion = TableClientOptions.ServiceVersion.V2020_12_06)
    : ClientOptions
{
#pragma warning disable CA1707 // Named as in the package this stands in for.
    /// <summary>Bearer tokens for tables need 2020-12-06 or later.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
#pragma warning restore CA1707

    // Without options, as with the package this stands in for, the client signs with the machine's clock and draws its own ids.
#pragma warning disable RS0030
    /// <summary>Gives the date a request is signed with. The service refuses one more than 15 minutes off.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Names every write, so that one that has to be tried again recognises what it did itself.</summary>
    public Func<Guid> NewId { get; set; } = Guid.NewGuid;
#pragma warning restore RS0030

    internal string Version => serviceVersion == ServiceVersion.V2019_02_02 ? "2019-02-02" : "2020-12-06";
}
