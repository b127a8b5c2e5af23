using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Delivery;

/// <summary>A day that a lead types as the last to answer something, or as the one it is moved to.</summary>
public static class TypedDeadline
{
    /// <summary>One argument: the first day that will do.</summary>
    public const string TooEarly = "deadline.too-early";

    /// <summary>One argument: the last day that will do.</summary>
    public const string TooLate = "deadline.too-late";

    /// <summary>One argument: the next day that will do.</summary>
    public const string NothingSent = "deadline.nothing-sent";

    /// <summary>Null when there is none, or none that will do.</summary>
    public static LocalDate? Read(TypedForm form, string field, LocalDate earliest, LocalDate latest, SendingHours hours)
    {
        if (TypedDate.Read(form[field]) is not { } day)
        {
            form.Refuse(field, form.IsEmpty(field) ? TypedForm.Required : TypedForm.NotADate);
            return null;
        }
        var (key, instead) = day < earliest ? (TooEarly, earliest)
            : day > latest ? (TooLate, latest)
            : hours.Calendar.IsSendingDay(day) ? (null, day)
            : (NothingSent, hours.Calendar.SendingDayOnOrAfter(day));
        if (key is null)
            return day;
        form.Refuse(field, key, instead);
        return null;
    }

    /// <summary>As a date field has it.</summary>
    public static string Written(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>One that was read before, and kept as <see cref="Written"/> has it.</summary>
    public static LocalDate Stored(string written) => LocalDatePattern.Iso.Parse(written).GetValueOrThrow();
}
