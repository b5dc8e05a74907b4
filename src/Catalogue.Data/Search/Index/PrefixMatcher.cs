namespace Catalogue.Data.Search.Index;

/// <summary>Finds the beginning of any word as written.</summary>
internal sealed class PrefixMatcher : Matcher
{
    private static readonly TermField[] _fields = Enum.GetValues<TermField>();

    private readonly string _prefix;
    private readonly Dictionary<int, int>[] _papers;
    private List<byte[]>[] _postings = [];

    public PrefixMatcher(IndexReader index, string prefix)
        : base(index)
    {
        _prefix = prefix;
        _papers = Array.ConvertAll(_fields, field => index.PapersOfPrefix(field, prefix));
        Papers = _papers.Sum(blocks => blocks.Values.Sum(count => (long)count));
    }

    public override long Papers { get; }

    public override bool MayBeIn(int block) => Array.Exists(_papers, blocks => blocks.ContainsKey(block));

    public override void AddFrequencies(int block, Span<float> frequencies)
    {
        foreach (var field in _fields)
        {
            foreach (var postings in _postings[(int)field])
                Add(postings, field, frequencies);
        }
    }

    protected override void Find(int block, Span<ulong> papers)
    {
        _postings = Array.ConvertAll(_fields, field => _papers[(int)field].ContainsKey(block) ? Index.PostingsOfPrefix(block, field, _prefix) : []);
        foreach (var postings in _postings.SelectMany(ofField => ofField))
            Set(postings, papers);
    }
}
