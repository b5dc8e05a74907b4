using System.Text;

namespace Catalogue.Data.Search.Index;

/// <summary>Finds the beginning of any word as written.</summary>
internal sealed class PrefixMatcher : Matcher
{
    private static readonly TermField[] _fields = Enum.GetValues<TermField>();

    private readonly string _prefix;
    private readonly byte[] _utf8;
    private readonly HashSet<(int Block, TermField Field)> _present = [];

    public PrefixMatcher(IndexReader index, string prefix)
        : base(index)
    {
        (_prefix, _utf8) = (prefix, Encoding.UTF8.GetBytes(prefix));
        foreach (var block in index.Blocks.Numbers)
            Papers += _fields.Sum(field => PapersIn(block, field));
    }

    public override long Papers { get; }

    public override bool MayBeIn(int block) => Array.Exists(_fields, field => _present.Contains((block, field)));

    public override void AddFrequencies(int block, Span<float> frequencies)
    {
        foreach (var field in _fields)
        {
            if (!_present.Contains((block, field)))
                continue;

            using var pages = Index.PagesOfPrefix(block, field, _prefix);
            while (pages.Read())
            {
                for (var reader = new PageReader(pages.GetBytes(0)); MoveNext(ref reader);)
                    Add(reader.Postings, field, frequencies);
            }
        }
    }

    protected override void Find(int block, Span<ulong> papers)
    {
        foreach (var field in _fields)
        {
            if (!_present.Contains((block, field)))
                continue;

            using var pages = Index.PagesOfPrefix(block, field, _prefix);
            while (pages.Read())
            {
                for (var reader = new PageReader(pages.GetBytes(0)); MoveNext(ref reader);)
                    Set(reader.Postings, papers);
            }
        }
    }

    private long PapersIn(int block, TermField field)
    {
        var papers = 0L;
        using var pages = Index.PagesOfPrefix(block, field, _prefix);
        while (pages.Read())
        {
            for (var reader = new PageReader(pages.GetBytes(0)); MoveNext(ref reader);)
                papers += reader.Papers;
        }

        if (papers > 0)
            _present.Add((block, field));
        return papers;
    }

    private bool MoveNext(ref PageReader reader)
    {
        while (reader.MoveNext())
        {
            if (reader.Word.StartsWith(_utf8))
                return true;
        }

        return false;
    }
}
