using GevinstBot;
using GevinstBot.Chat;
using GevinstBot.Insights;
using GevinstBot.LearningNetwork;
using GevinstBot.Local;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Simulation;
using GevinstBot.Status;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

using var simulation = SimulateCommand.Read(args);
if (simulation is { Refused: { } exitCode })
    return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = simulation?.Settings ?? args,
    // The settings and the embedded file lie beside the program, wherever the person stands who starts it.
    ContentRootPath = AppContext.BaseDirectory,
});

builder.AddTime();
builder.AddTexts();
builder.AddStorage();
builder.AddNetwork();
builder.AddRounds();
builder.AddSending();
builder.AddChat();
builder.AddStatus();
builder.AddReporting();
builder.AddPulse();
builder.AddLearningNetwork();
builder.AddMeetings();
builder.AddInsights();
builder.AddLocalTeams();

var app = builder.Build();

if (!await app.Services.PrepareAsync())
    return 1;

app.MapTeamsBot("/api/messages");
app.MapHealth();
app.MapPublicPages();
app.MapLocalTeams();

if (simulation is not null)
    return await simulation.RunAsync(app);

await app.RunAsync();
return 0;
