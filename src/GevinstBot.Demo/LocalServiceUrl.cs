using GevinstBot.LocalTeams;
using GevinstBot.Sending;
using Microsoft.Extensions.Options;

namespace GevinstBot.Demo;

/// <summary>A chat that hasn't been heard from is opened in the stand-in, wherever that listens: known only once it does.</summary>
public sealed class LocalServiceUrl(IServiceProvider services) : IOptions<MessengerOptions>
{
    public MessengerOptions Value => new() { ServiceUrl = services.LocalServiceUrl() };
}
