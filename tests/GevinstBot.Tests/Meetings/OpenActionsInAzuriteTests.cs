using Azure.Core.Pipeline;
using GevinstBot.Tests.Storage;

namespace GevinstBot.Tests.Meetings;

/// <summary>The open actions in Microsoft's emulator of Azure Tables.</summary>
[Trait("Lane", "Slow")]
public sealed class OpenActionsInAzuriteTests(AnswerStoreInAzuriteTests.Emulator emulator)
    : OpenActionsTests(emulator.ConnectionString, new HttpClientTransport()), IClassFixture<AnswerStoreInAzuriteTests.Emulator>
{
    [Fact]
    public Task What_was_overdue_at_any_moment_is_found_on_azure_tables_too() => FindsWhatWasOverdueAsync(seed: 1);
}
