namespace GevinstBot.Teams.Activities;

/// <summary>What an invoke is answered with: the HTTP status, and a body or none.</summary>
public sealed record InvokeResponse(int Status, RawJson? Body = null);
