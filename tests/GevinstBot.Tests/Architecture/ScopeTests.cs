using GevinstBot.Chat;
using GevinstBot.Domain.Scopes;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Architecture;

/// <summary>Who may do what stands in one table: what is registered without a line there is found here.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task Every_command_and_every_verb_has_its_line_in_the_table_of_scopes_and_no_line_is_of_another()
    {
        await using var app = await BotApp.StartAsync();
        var registered = app.Services.GetServices<Command>().Select(command => command.WordsKey)
            .Concat(app.Services.GetServices<SubmitHandler>().Select(handler => handler.Verb));

        Assert.Equal(registered.Order(StringComparer.Ordinal), Scopes.Acts.Order(StringComparer.Ordinal));
    }
}
