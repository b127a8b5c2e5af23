using GevinstBot;
using GevinstBot.Delivery;
using GevinstBot.Insights;
using GevinstBot.LearningNetwork;
using GevinstBot.Local;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;

var builder = WebApplication.CreateBuilder(args);

builder.AddTime();
builder.AddTexts();
builder.AddStorage();
builder.AddNetwork();
builder.AddDelivery();
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
app.MapLocalTeams();

await app.RunAsync();
return 0;
