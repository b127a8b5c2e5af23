using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class ClockTests
{
    [Fact]
    public async Task The_clock_is_read_as_wall_time()
    {
        await using var app = await LocalTeamsApp.StartAsync(new WallClock());

        var clock = await app.GetAsync("/local/api/clock");

        Assert.Equal("""{"now":"2026-10-26T08:00:00","next":"2026-10-30T08:30:00","nextLabel":"planlagt"}""", clock.ToJsonString());
    }

    [Theory]
    [InlineData("""{"to":"2026-11-16T09:00"}""", "2026-11-16T09:00:00")]
    [InlineData("""{"to":"2026-11-16T09:00:30"}""", "2026-11-16T09:00:30")]
    [InlineData("""{"by":"P1D"}""", "2026-10-27T08:00:00")]
    [InlineData("""{"toNext":true}""", "2026-10-30T08:30:00")]
    public async Task The_clock_is_moved_by_its_host(string body, string now)
    {
        await using var app = await LocalTeamsApp.StartAsync(new WallClock());

        var (status, clock) = await app.PostAsync("/local/api/clock", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(now, (string?)clock!["now"]);
    }

    [Theory]
    [InlineData("""{"to":"2026-10-01T09:00"}""")]
    [InlineData("""{"to":"tomorrow"}""")]
    [InlineData("""{"to":"2026-11-16T09:00Z"}""")]
    [InlineData("""{"by":"a day"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"by":"P1D","toNext":true}""")]
    public async Task A_move_that_cannot_be_made_says_why(string body)
    {
        await using var app = await LocalTeamsApp.StartAsync(new WallClock());

        var (status, error) = await app.PostAsync("/local/api/clock", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("bad_time", (string?)error!["error"]);
        Assert.NotEmpty((string)error["message"]!);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_host_without_a_clock_says_so(string method)
    {
        await using var app = await LocalTeamsApp.StartAsync();

        var (status, error) = await app.SendAsync(new(method), "/local/api/clock");

        Assert.Equal(HttpStatusCode.NotImplemented, status);
        Assert.Equal("no_clock", (string?)error!["error"]);
    }
}
