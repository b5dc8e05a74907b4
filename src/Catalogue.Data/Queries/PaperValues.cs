using System.Linq.Expressions;
using Catalogue.Data.Model;

namespace Catalogue.Data.Queries;

/// <summary>A value that a paper has, as a key: one row for each paper and value.</summary>
public sealed class PaperValue
{
    public int PaperKey { get; init; }

    public int Value { get; init; }
}

/// <summary>
/// Where on a paper the values of a filter are. It is declared once; the filter's condition, its <c>none</c> and its
/// facet all come from it.
/// </summary>
public abstract class PaperValues
{
    /// <summary>A paper has at most one of these values.</summary>
    public abstract bool AreSingle { get; }

    /// <summary>Papers that have one of the keys.</summary>
    public abstract Expression<Func<Paper, bool>> Among(IReadOnlyCollection<int> keys);

    /// <summary>Papers that have any value at all.</summary>
    public abstract Expression<Func<Paper, bool>> Any { get; }

    /// <summary>Each value of each paper, once.</summary>
    public abstract IQueryable<PaperValue> Of(IQueryable<Paper> papers);

    public static PaperValues One(Expression<Func<Paper, int?>> value) => new Single(value);

    public static PaperValues Many(Expression<Func<Paper, IEnumerable<int>>> values) => new Several(values);

    private sealed class Single(Expression<Func<Paper, int?>> value) : PaperValues
    {
        public override bool AreSingle => true;

        public override Expression<Func<Paper, bool>> Any { get; } = value.Then(key => key != null);

        public override Expression<Func<Paper, bool>> Among(IReadOnlyCollection<int> keys)
        {
            var wanted = keys.Select(key => (int?)key).ToArray();
            return value.Then(key => wanted.Contains(key));
        }

        public override IQueryable<PaperValue> Of(IQueryable<Paper> papers) => papers.Where(Any)
            .Select(value.With((Paper paper, int? key) => new PaperValue { PaperKey = paper.Key, Value = key!.Value }));
    }

    private sealed class Several(Expression<Func<Paper, IEnumerable<int>>> values) : PaperValues
    {
        public override bool AreSingle => false;

        public override Expression<Func<Paper, bool>> Any { get; } = values.Then(keys => keys.Any());

        public override Expression<Func<Paper, bool>> Among(IReadOnlyCollection<int> keys)
        {
            var wanted = keys.ToArray();
            return values.Then(present => present.Any(key => wanted.Contains(key)));
        }

        public override IQueryable<PaperValue> Of(IQueryable<Paper> papers) => papers
            .SelectMany(values, (paper, key) => new PaperValue { PaperKey = paper.Key, Value = key })
            .Distinct();
    }
}
