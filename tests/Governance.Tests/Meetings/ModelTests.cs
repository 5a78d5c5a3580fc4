using CsCheck;
using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

/// <summary>Any sequence of commands, beside the rules word by word.</summary>
public sealed class ModelTests
{
    [Fact]
    public void No_sequence_reaches_a_state_that_the_rules_forbid_and_everything_rebuilds_from_the_events()
    {
        var commands = 0;
        var reached = new int[9];
        var step = Gen.Select(Gen.Int[0, 32], Gen.Int[0, 59], Gen.Int[0, 59], Gen.Int[0, 59], (command, a, b, c) => new Step(command, a, b, c));
        Gen.Select(Gen.Int[0, 2], step.Array[60, 120]).Sample(
            (kind, steps) =>
            {
                Interlocked.Add(ref commands, steps.Length);
                var model = new MeetingModel(kind);
                model.Run(steps);
                for (var i = 0; i < reached.Length; i++)
                {
                    if (model.Reached[i])
                        Interlocked.Increment(ref reached[i]);
                }
            },
            iter: 1_500);
        Assert.True(commands >= 100_000, $"Only {commands} commands were tried.");
        // A model that never gets anywhere proves nothing.
        Assert.True(reached.Min() >= 10, $"Too few meetings came to each end: {string.Join(", ", reached)}.");
    }

    [Fact]
    public void Adjusted_minutes_rebuild_to_the_hash_that_was_approved()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Council);
        var rebuilt = Meeting.Rebuild(room.Meeting.Entries.Select(e => MeetingJson.Read<MeetingEntry>(MeetingJson.Write(e))));
        Assert.Equal(MeetingStage.Adjusted, rebuilt.State.Stage);
        Assert.Equal(room.State.Seal!.Hash, MinutesComposer.Compose(rebuilt.State).Hash());
    }
}
