using Microsoft.Data.Sqlite;
using Readout.Actors;
using Readout.Knowledge;
using Readout.Records;

namespace Readout.Archive;

/// <summary>Who is in the articles, in the tables of the archive; one article costs some look-ups by key, however many there are.</summary>
internal sealed class ActorTables(SqliteConnection connection) : IDisposable
{
    private readonly Prepared _number = new(connection, "SELECT number FROM actor WHERE key = $1", 1);
    private readonly Prepared _put = new(connection, "INSERT INTO actor (key, kind) VALUES ($1, $2) RETURNING number", 2);
    private readonly Prepared _putArticle = new(connection, "INSERT OR REPLACE INTO actor_article VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);
    private readonly Prepared _putForm = new(connection, "INSERT INTO actor_form VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET uses = uses + $4", 4);
    private readonly Prepared _putWord = new(connection, "INSERT OR IGNORE INTO actor_word VALUES ($1, $2)", 2);
    private readonly Prepared _putPost = new(connection, "INSERT OR IGNORE INTO actor_post VALUES ($1, $2)", 2);
    private readonly Prepared _putSaid = new(connection, "INSERT OR IGNORE INTO actor_said SELECT $1, number FROM attribution WHERE article = $2 AND id = $3", 3);

    public void Put(int article, Analysis analysis)
    {
        var day = JsonFields.Iso(analysis.Article.Published?.Date ?? analysis.Article.Dateline?.Date);
        foreach (var actor in ActorReader.Read(analysis))
        {
            var number = (long)(_number.Value(actor.Key) ?? _put.Value(actor.Key, Names.Of(actor.Kind))!);
            _putArticle.Run(number, article, actor.Name, day, actor.Country, string.Join('\n', actor.Roles), actor.Said.Length);
            foreach (var (form, uses) in actor.Forms)
            {
                _putForm.Run(number, form, 0, uses);
            }

            foreach (var native in actor.Native)
            {
                _putForm.Run(number, native, 1, 1);
            }

            foreach (var word in Words(actor))
            {
                _putWord.Run(word, number);
            }

            foreach (var post in ActorKey.Posts(actor))
            {
                _putPost.Run(post, number);
            }

            foreach (var said in actor.Said)
            {
                _putSaid.Run(number, article, said);
            }
        }
    }

    public void Dispose()
    {
        _number.Dispose();
        _put.Dispose();
        _putArticle.Dispose();
        _putForm.Dispose();
        _putWord.Dispose();
        _putPost.Dispose();
        _putSaid.Dispose();
    }

    /// <summary>The words somebody can be asked for by: of every form, and of the names that the tables have, in the own script too.</summary>
    private static IEnumerable<string> Words(ArticleActor actor)
    {
        var known = actor.Surname is null ? null : OfficeHolders.Named(actor.Name);
        var names = actor.Forms.Keys.Append(actor.Name).Concat(actor.Native).Concat(known is null ? [] : known.Native.Concat(known.Variants).Append(known.Name));
        return names.SelectMany(ActorKey.SearchWords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
