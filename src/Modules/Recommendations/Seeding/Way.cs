using Governance.Platform.Time;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Seeding;

/// <summary>The days of a decision's way to legal force, spread out and the same at every seed.</summary>
/// <param name="Adjusted">The minutes are adjusted, within the law's time.</param>
/// <param name="Announced">The notice goes up, by the second day after.</param>
/// <param name="Proved">The registrar attaches the excerpt, after every decision has been published.</param>
/// <param name="TakenDown">The notice comes down, on a working day after the time for an appeal.</param>
internal sealed record Way(DateOnly Adjusted, DateOnly Announced, DateOnly Proved, DateOnly TakenDown)
{
    /// <summary>Of a decision that nobody appeals.</summary>
    public static Way After(string code, DateOnly meeting)
    {
        var adjusted = SwedishHolidays.ThisOrNextWorking(meeting.AddDays(4 + (Diary.Mix(code, 21) % 5)));
        var announced = SwedishHolidays.ThisOrNextWorking(adjusted.AddDays(1));
        return new Way(
            adjusted, announced, SwedishHolidays.ThisOrNextWorking(meeting.AddDays(14 + (Diary.Mix(code, 22) % 4))),
            SwedishHolidays.ThisOrNextWorking(new AppealPeriod(announced).FinalOn));
    }
}
