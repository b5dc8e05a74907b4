using System.Text;

namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>Writes titles and abstracts. Not for two threads at once.</summary>
public sealed class Texts
{
    private readonly StringBuilder _text = new();

    public string Title(ref Randomness random)
    {
        _text.Clear();
        var words = 4 + random.Below(8);
        var colon = random.Percent(25) ? 1 + random.Below(2) : 0;
        for (var at = 0; at < words; at++)
        {
            if (at > 0)
                _text.Append(at == colon ? ": " : " ");
            AppendCapitalised(Lexicon.DrawTopical(ref random));
        }

        return _text.ToString();
    }

    /// <summary>A hundred to two hundred words in sentences, some of them with a formula or a letter beyond ASCII.</summary>
    public string Abstract(ref Randomness random)
    {
        _text.Clear();
        for (var left = 100 + random.Below(101); left > 0;)
        {
            var words = Math.Min(left, 8 + random.Below(20));
            left -= words;
            AppendSentence(words, ref random);
            if (left > 0)
                _text.Append(' ');
        }

        return _text.ToString();
    }

    private void AppendSentence(int words, ref Randomness random)
    {
        AppendCapitalised(Lexicon.Draw(ref random));
        for (var at = 1; at < words; at++)
            _text.Append(at % 9 == 8 ? ", " : " ").Append(Lexicon.Draw(ref random));
        _text.Append(random.Percent(2) ? " ($\\epsilon \\approx 0.5$)." : random.Percent(2) ? " – naïvely." : ".");
    }

    private void AppendCapitalised(string word) => _text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
}
