using Catalogue.Data.Storage.Postgres;
using Npgsql;

namespace Catalogue.Data.Tests.Postgres;

public sealed class PostgresServersTests
{
    private const string One = "Host=db;Database=catalogue;Username=reader";
    private const string Three = "Host=a:5001,b:5002,c;Database=catalogue;Username=reader";

    [Fact]
    public void To_one_server_everything_goes_as_it_was_said()
    {
        Assert.Equal(One, PostgresServers.ToRead(One));
        Assert.Equal(One, PostgresServers.ToWrite(One));
        Assert.Empty(PostgresServers.ToEach(One));
    }

    [Fact]
    public void Of_several_servers_standbys_are_read_and_the_primary_is_written()
    {
        var (read, write) = (Parts(PostgresServers.ToRead(Three)), Parts(PostgresServers.ToWrite(Three)));

        Assert.Equal(("a:5001,b:5002,c", "prefer-standby", true, 1), (read.Host, read.TargetSessionAttributes, read.LoadBalanceHosts, read.HostRecheckSeconds));
        Assert.Equal(("a:5001,b:5002,c", "read-write", false, 1), (write.Host, write.TargetSessionAttributes, write.LoadBalanceHosts, write.HostRecheckSeconds));
        Assert.Equal(["a:5001", "b:5002", "c"], PostgresServers.ToEach(Three).Select(server => Parts(server).Host));
    }

    [Fact]
    public void What_the_setting_says_of_reading_holds_and_writes_still_go_to_the_primary()
    {
        const string setting = $"{Three};Target Session Attributes=primary;Load Balance Hosts=false;Host Recheck Seconds=5";
        var (read, write) = (Parts(PostgresServers.ToRead(setting)), Parts(PostgresServers.ToWrite(setting)));

        Assert.Equal(("primary", false, 5), (read.TargetSessionAttributes, read.LoadBalanceHosts, read.HostRecheckSeconds));
        Assert.Equal(("read-write", 5), (write.TargetSessionAttributes, write.HostRecheckSeconds));
    }

    [Fact]
    public void Whoever_only_asks_for_the_revision_gives_up_soon_unless_the_setting_says_when()
    {
        Assert.Equal((2, 2), TimesOf(PostgresServers.Impatient(One)));
        Assert.Equal((9, 2), TimesOf(PostgresServers.Impatient($"{One};Timeout=9")));
        Assert.Equal((2, 9), TimesOf(PostgresServers.Impatient($"{One};Command Timeout=9")));

        static (int, int) TimesOf(string connectionString) => (Parts(connectionString).Timeout, Parts(connectionString).CommandTimeout);
    }

    [Fact]
    public void It_is_one_place_however_it_is_connected_to()
    {
        Assert.Equal(PostgresServers.PlaceOf(PostgresServers.ToRead(Three)), PostgresServers.PlaceOf(PostgresServers.ToWrite(Three)));
        Assert.NotEqual(PostgresServers.PlaceOf(One), PostgresServers.PlaceOf(Three));
    }

    private static NpgsqlConnectionStringBuilder Parts(string connectionString) => new(connectionString);
}
