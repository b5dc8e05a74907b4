// In this namespace they are meant wherever a test says Fact or Theory: all of them need PostgreSQL.
namespace Catalogue;

/// <summary>A test that is skipped, visibly, where there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = Api.Tests.Infrastructure.TestCluster.Absence;
}

/// <summary>A test with data that is skipped, visibly, where there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute() => Skip = Api.Tests.Infrastructure.TestCluster.Absence;
}
