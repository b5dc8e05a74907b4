using System.Security.Cryptography;
using Catalogue.Api.Limits;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Tests.Limits;

/// <summary>What is kept for slow clients: whole, in order, and in room that others get back.</summary>
public sealed class SpoolTests
{
    private const int Mebibyte = 1 << 20;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(700_000)]
    [InlineData(Mebibyte)]
    public async Task A_reader_that_begins_late_gets_every_byte_in_order(int length)
    {
        var data = RandomNumberGenerator.GetBytes(length);
        await using var spool = new Spool(Room());

        await spool.WriteAsync(data);
        spool.Complete();

        Assert.Equal(data, await SentAsync(spool));
    }

    [Fact]
    public async Task A_file_that_is_read_to_its_end_is_written_again_from_its_beginning()
    {
        var data = RandomNumberGenerator.GetBytes(Mebibyte);
        await using var spool = new Spool(Room());
        var slow = new PausedStream();
        var sending = spool.SendAsync(slow, default);

        // Three times what there is room for, each part only after the one before has been sent.
        for (var part = 1; part <= 3; part++)
        {
            await spool.WriteAsync(data);
            slow.Resume();
            await slow.HasAsync(part * data.Length);
            slow.Pause();
        }

        spool.Complete();
        slow.Resume();
        await sending;
        Assert.Equal([.. data, .. data, .. data], slow.ToArray());
    }

    [Fact]
    public async Task A_spool_that_ends_gives_its_room_back()
    {
        var room = Room();
        await using (var spool = new Spool(room))
            await spool.WriteAsync(new byte[Mebibyte]);
        Assert.True(room.TryTake(Mebibyte));
        room.Give(Mebibyte);

        await using var next = new Spool(room);
        await next.WriteAsync(new byte[Mebibyte]);
    }

    [Fact]
    public async Task A_writer_ends_when_there_is_no_room_and_nobody_reads()
    {
        await using var spool = new Spool(Room());

        await Assert.ThrowsAsync<StalledException>(async () => await spool.WriteAsync(new byte[2 * Mebibyte]));
    }

    [Fact]
    public async Task A_reader_learns_why_the_data_is_incomplete_after_it_has_it()
    {
        await using var spool = new Spool(Room());
        await spool.WriteAsync(new byte[] { 1, 2, 3 });
        spool.Complete(new IOException("The database is gone."));
        using var output = new MemoryStream();

        await Assert.ThrowsAsync<IOException>(() => spool.SendAsync(output, default));

        Assert.Equal([1, 2, 3], output.ToArray());
    }

    private static SpoolRoom Room() => new(Options.Create(new LimitsOptions { SpoolMebibytes = 1, StallSeconds = 1, Streams = 1 }));

    private static async Task<byte[]> SentAsync(Spool spool)
    {
        using var output = new MemoryStream();
        await spool.SendAsync(output, default);
        return output.ToArray();
    }

    /// <summary>A client that takes nothing until it is resumed.</summary>
    private sealed class PausedStream : MemoryStream
    {
        private readonly SemaphoreSlim _more = new(0);
        private TaskCompletionSource _resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Pause() => _resumed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Resume() => _resumed.TrySetResult();

        public async Task HasAsync(int length)
        {
            while (Length < length)
                Assert.True(await _more.WaitAsync(TimeSpan.FromMinutes(1)));
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _resumed.Task.WaitAsync(cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
            _more.Release();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _more.Dispose();
            base.Dispose(disposing);
        }
    }
}
