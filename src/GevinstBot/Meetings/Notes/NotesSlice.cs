using GevinstBot.Chat;
using GevinstBot.Rounds;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Notes;

/// <summary>Actions and decisions as they are caught: by a typed line while a meeting runs, or from a message in Teams.</summary>
public static class NotesSlice
{
    public static IServiceCollection AddNotes(this IServiceCollection services) => services
        .AddTable<MeetingNoteTable>(MeetingNoteTable.Name)
        .AddSingleton<NoteSaving>()
        .AddSingleton<NoteReader>()
        .AddRounds<NotePrompts>().AddSubmit<NoteAnswerSubmit>()
        .AddCommand<NoteActionCommand>().AddCommand<NoteDecisionCommand>();
}
