namespace GevinstBot.Teams.Activities;

public sealed record MessageReaction(string? Type);
