using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>A day that had to give way, the day that was taken instead, and why: a key of <see cref="DayNote"/>.</summary>
public sealed record MovedDay(LocalDate Planned, LocalDate Taken, string Key);
