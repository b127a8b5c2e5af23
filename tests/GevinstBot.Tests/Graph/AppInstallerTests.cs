using System.Net;
using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using Moq;

namespace GevinstBot.Tests.Graph;

/// <summary>Every answer to an installation, and what it means.</summary>
public sealed class AppInstallerTests
{
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000901");

    private readonly GraphBench _bench = new();

    [Fact]
    public async Task The_app_is_looked_up_once_and_installed_for_whoever_has_not_got_it()
    {
        var first = await InstallAsync();
        var again = await InstallAsync();

        Assert.Equal((InstallOutcome.Installed, InstallOutcome.AlreadyThere), (first.Outcome, again.Outcome));
        Assert.Equal([GraphCall.Catalogue, GraphCall.InstalledApps, GraphCall.Install, GraphCall.InstalledApps], _bench.Graph.Calls);
        Assert.Empty(_bench.Graph.Complaints);
    }

    public static TheoryData<string, Func<HttpResponseMessage>, InstallOutcome, int?> Answers => new()
    {
        { "there already", () => StrictGraph.Error(HttpStatusCode.Conflict, "Conflict", "App already installed."), InstallOutcome.AlreadyThere, null },
        { "a policy", StrictGraph.BlockedByPolicy, InstallOutcome.Blocked, null },
        { "a 403 without words", () => StrictGraph.Error(HttpStatusCode.Forbidden, "UnknownError", ""), InstallOutcome.Blocked, null },
        { "no permission", () => StrictGraph.Error(HttpStatusCode.Forbidden, "Forbidden", "Missing role permissions on the request. API requires one of 'X'."), InstallOutcome.NotPermitted, null },
        { "the token isn't taken", () => StrictGraph.Error(HttpStatusCode.Unauthorized, "InvalidAuthenticationToken", "Lifetime validation failed."), InstallOutcome.NotPermitted, null },
        { "nobody, or no Teams", () => StrictGraph.Error(HttpStatusCode.NotFound, "NotFound", "User not found."), InstallOutcome.NoSuchPerson, null },
        { "too much", () => Asking(StrictGraph.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", "Slow down."), "17"), InstallOutcome.NotNow, 17 },
        { "too much, until", () => Asking(StrictGraph.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", ""), "Fri, 30 Oct 2026 07:31:30 GMT"), InstallOutcome.NotNow, 90 },
        { "away", () => StrictGraph.Error(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", ""), InstallOutcome.NotNow, null },
        { "a gateway's page", () => new(HttpStatusCode.BadGateway) { Content = new StringContent("<html>", null, "text/html") }, InstallOutcome.NotNow, null },
        { "a proxy's page", () => new(HttpStatusCode.OK) { Content = new StringContent("<html>", null, "text/html") }, InstallOutcome.NotNow, null },
        { "nothing that has a form", () => new(HttpStatusCode.InternalServerError), InstallOutcome.NotNow, null },
        { "a form that is new", () => StrictGraph.Error(HttpStatusCode.UnprocessableEntity, "New", "Of next year."), InstallOutcome.NotNow, null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task C23_What_Graph_answers_is_one_of_a_few_outcomes(string what, Func<HttpResponseMessage> answer, InstallOutcome outcome, int? seconds)
    {
        _bench.Graph.Instead = (call, _) => call == GraphCall.Install ? answer() : null;

        var came = await InstallAsync();

        Assert.True((came.Outcome, came.RetryAfter) == (outcome, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), $"{what}: {came}");
        // Waiting and trying again is the engine's to decide.
        Assert.Equal(1, _bench.Graph.CountOf(GraphCall.Install));
    }

    [Fact]
    public async Task Silence_and_a_network_that_is_down_are_for_later()
    {
        _bench.Graph.Instead = (_, _) => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.", new TimeoutException());
        Assert.Equal(InstallOutcome.NotNow, (await InstallAsync()).Outcome);

        _bench.Graph.Instead = (_, _) => throw new HttpRequestException("No such host is known.");
        Assert.Equal(InstallOutcome.NotNow, (await InstallAsync()).Outcome);
    }

    [Fact]
    public async Task An_identity_without_a_token_is_for_later_and_Graph_is_not_called()
    {
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Throws(new CredentialUnavailableException("No managed identity here."));
        _bench.Credential = credential.Object;

        Assert.Equal(InstallOutcome.NotNow, (await InstallAsync()).Outcome);
        Assert.Empty(_bench.Graph.Calls);
    }

    [Fact]
    public async Task An_app_that_nobody_has_uploaded_is_said_to_be_that_and_found_once_it_is()
    {
        _bench.Graph.IsInCatalogue = false;
        Assert.Equal(InstallOutcome.NotInCatalogue, (await InstallAsync()).Outcome);

        _bench.Graph.IsInCatalogue = true;
        Assert.Equal(InstallOutcome.Installed, (await InstallAsync()).Outcome);
    }

    [Fact]
    public async Task An_app_that_was_uploaded_anew_is_looked_up_again()
    {
        _bench.Graph.Instead = (call, _) => call == GraphCall.Install ? StrictGraph.Error(HttpStatusCode.NotFound, "NotFound", "No such app.") : null;
        await InstallAsync();
        _bench.Graph.Instead = (_, _) => null;

        Assert.Equal(InstallOutcome.Installed, (await InstallAsync()).Outcome);
        Assert.Equal(2, _bench.Graph.CountOf(GraphCall.Catalogue));
    }

    [Fact]
    public async Task A_program_that_stops_does_not_take_its_stop_for_an_answer()
    {
        using var stop = new CancellationTokenSource();
        _bench.Graph.Instead = (_, _) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Installer.InstallAsync(Kari, stop.Token));
    }

    private Task<InstallAnswer> InstallAsync() => _bench.Installer.InstallAsync(Kari, CancellationToken.None);

    private static HttpResponseMessage Asking(HttpResponseMessage answer, string wait)
    {
        answer.Headers.Date = new DateTimeOffset(2026, 10, 30, 7, 30, 0, TimeSpan.Zero);
        answer.Headers.RetryAfter = RetryConditionHeaderValue.Parse(wait);
        return answer;
    }
}
