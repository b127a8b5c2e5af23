using GevinstBot.TestKit;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Sending;

/// <summary>Killed on the embedded store.</summary>
[Trait("Lane", "Slow")]
public sealed class CrashOnFileTests(ITestOutputHelper output) : CrashTest(output)
{
    [Fact]
    public Task No_answer_is_lost_and_no_message_doubled_by_kills_on_the_embedded_store() =>
        KillAsync(FirstSeed + 1, months: Nightly.Or(70, ordinary: 4), () => Task.FromResult<Azurite?>(null));
}

/// <summary>Killed on Azure Tables. A class of its own, so that the two run side by side.</summary>
[Trait("Lane", "Slow")]
public sealed class CrashOnAzureTests(ITestOutputHelper output) : CrashTest(output)
{
    [Fact]
    public Task No_answer_is_lost_and_no_message_doubled_by_kills_on_azure_tables() =>
        KillAsync(FirstSeed + 1001, months: Nightly.Or(30, ordinary: 2), async () => await Azurite.StartAsync());
}
